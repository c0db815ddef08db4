import { dayOf, type FieldProblem } from '@diarium/event-store';
import { validate } from 'class-validator';
import { type Request, type Response } from 'express';
import { fieldShapes } from '../fields/field-shapes';
import { fieldsFromPath } from '../fields/fields-from-path';
import { fromText } from '../fields/from-text';
import { httpProblem } from '../problems/http-rules';
import { type QueryRoute } from '../routes/route';
import { deskOf } from './desk';
import { type ApiGround } from './ground';
import { namesOf } from '../fields/query-names';

/** Answers a query's route: its fields from path and query string, its answer as JSON. */
export function queryEndpoint(route: QueryRoute, ground: ApiGround) {
  return async (request: Request, response: Response): Promise<void> => {
    const query = await queryOf(route, request);
    const answer: unknown = await deskOf(ground, request).queries.execute(query as never);
    if (answer === undefined || answer === null) throw httpProblem('resource.unknown');
    response.json(answer);
  };
}

async function queryOf(route: QueryRoute, request: Request): Promise<object> {
  const query = Object.assign(
    new route.message(),
    fieldsFromQuery(route, request.query),
    fieldsFromPath(route.message, request.params),
  );
  const errors = await validate(query, { whitelist: true, forbidNonWhitelisted: true });
  const problems: FieldProblem[] = errors.flatMap(({ property, constraints }) =>
    Object.entries(constraints ?? {}).map(([constraint, message]) => ({
      field: property,
      constraint,
      message,
    })),
  );
  if (problems.length > 0) throw httpProblem('request.invalid', { errors: problems });
  return query;
}

function fieldsFromQuery(route: QueryRoute, given: Request['query']): Readonly<Record<string, unknown>> {
  const shapes = fieldShapes(route.message);
  const names = namesOf(route);
  const fields = Object.entries(given).map(([outside, value]): [string, unknown] => {
    const shape = shapes.find(({ name }) => names(name) === outside);
    return shape ? [shape.name, fromText(shape, value)] : [outside, value];
  });
  const isAsked = shapes.some(({ name }) => name === 'today');
  return { ...(isAsked ? { today: dayOf(new Date().toISOString()) } : {}), ...Object.fromEntries(fields) };
}
