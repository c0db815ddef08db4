import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { isDay, isPartialDay } from '@diarium/register';
import schema from '../../schema/dossier.1.schema.json';
import { isCommandName } from '../mapping/sections/journal';
import { type DossierProblem, problem } from '../problem';
import { explain } from './schema-problems';
import { type FieldPath, type Places } from './yaml-places';

/** A field that the schema refuses. What stands at it, in it or around it cannot become a command. */
export interface BadField {
  readonly path: FieldPath;
  readonly problem: DossierProblem;
}

function compiled(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
  ajv.addFormat('date', isDay);
  // A year alone is a number in YAML.
  ajv.addFormat('partial-date', isPartialDay);
  ajv.addFormat('command', isCommandName);
  return ajv.compile(schema);
}

let validator: ValidateFunction | undefined;

/** All fields of a dossier that do not have the form of the schema, each once. */
export function checkSchema(data: unknown, places: Places): readonly BadField[] {
  const validate = (validator ??= compiled());
  if (validate(data)) return [];
  const bad = new Map<string, BadField>();
  for (const error of validate.errors ?? []) {
    const explained = explain(error, pathOf(error, data));
    if (!explained) continue;
    const { path, field = path, code, details } = explained;
    const place = { ...places.of(path), field: places.of(field).field };
    const key = `${place.field} ${code}`;
    if (!bad.has(key)) bad.set(key, { path, problem: problem(place, code, details) });
  }
  return [...bad.values()];
}

/** `/cases/5/title` as steps; a step into a list is a number. */
function pathOf({ instancePath }: ErrorObject, data: unknown): FieldPath {
  let value = data;
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const at = Array.isArray(value) ? Number(name) : name;
      value = (value as Record<string | number, unknown>)[at];
      return at;
    });
}
