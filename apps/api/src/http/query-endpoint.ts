import { type FieldProblem } from '@diarium/event-store';
import { validate } from 'class-validator';
import { type Request, type Response } from 'express';
import { columnsOf } from '../exports/columns';
import { formatOf } from '../exports/list-format';
import { everyItem } from '../exports/pages';
import { sendList } from '../exports/send-list';
import { fieldsFromPath } from '../fields/fields-from-path';
import { fieldsFromQuery } from '../fields/fields-from-query';
import { languageOf } from '../problems/send-problem';
import { httpProblem } from '../problems/http-rules';
import { type QueryRoute } from '../routes/route';
import { jsonAnswer, sendAnswer } from './answer';
import { momentOf } from './as-of';
import { deskOf } from './desk';
import { type ApiGround } from './ground';
import { waitFor } from './wait';

/** Answers a query's route: its fields from path and query string, its answer as JSON, or a list as a file. */
export function queryEndpoint(route: QueryRoute, ground: ApiGround) {
  const columns = columnsOf(route.message.name);
  return async (request: Request, response: Response): Promise<void> => {
    const { after: _, asOf, axis, format: __, ...given } = request.query;
    const query = await queryOf(route, given, request.params);
    if (momentOf({ asOf, axis })) throw httpProblem('query.as-of-not-available');
    const format = formatOf(request, columns !== undefined);
    await waitFor(request, ground);
    const desk = deskOf(ground, request);
    if (columns && format !== 'json') {
      const list = { name: route.message.name, columns, language: languageOf(request) };
      await sendList(response, format, { ...list, items: everyItem(desk, query) });
      return;
    }
    const answer: unknown = await desk.queries.execute(query as never);
    if (answer === undefined || answer === null) throw httpProblem('resource.unknown');
    sendAnswer(response, jsonAnswer(200, answer));
  };
}

/** @throws ProblemError `request.invalid` */
async function queryOf(
  route: QueryRoute,
  given: Request['query'],
  params: Request['params'],
): Promise<object> {
  const query = Object.assign(
    new route.message(),
    fieldsFromQuery(route, given),
    fieldsFromPath(route.message, params),
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
