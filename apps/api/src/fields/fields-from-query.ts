import { httpProblem } from '../problems/http-rules';
import { type QueryRoute } from '../routes/route';
import { fieldShapes } from './field-shapes';
import { fromText } from './from-text';
import { namesOf } from './query-names';

type Given = Readonly<Record<string, unknown>>;

/**
 * The fields of a query that a query string gives; `today` is the given day where it gives none.
 * @throws ProblemError `request.invalid` for the inner name of a field that has another one outside, and for one that is given twice
 */
export function fieldsFromQuery(route: QueryRoute, given: Given, today: string): Given {
  const shapes = fieldShapes(route.message);
  const inPath = route.path.split('/');
  const outsideOf = namesOf(route);
  const byName = new Map(shapes.map((shape) => [outsideOf(shape.name), shape]));
  const fields: Record<string, unknown> = byName.has('today') ? { today } : {};
  for (const [name, value] of Object.entries(given)) {
    const shape = byName.get(name);
    if (!shape || inPath.includes(`:${shape.name}`)) throw unknownField(name);
    if (Array.isArray(value) && !shape.isList) throw givenTwice(name);
    fields[shape.name] = fromText(shape, value);
  }
  return fields;
}

const givenTwice = (field: string) =>
  httpProblem('request.invalid', {
    errors: [{ field, constraint: 'givenTwice', message: `${field} is given more than once` }],
  });

/** A name in a query string that nothing reads. */
export const unknownField = (field: string) =>
  httpProblem('request.invalid', {
    errors: [{ field, constraint: 'whitelistValidation', message: `property ${field} should not exist` }],
  });
