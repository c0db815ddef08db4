import { type AsOf } from '@diarium/audit';
import { fieldProblemsOf } from '@diarium/event-store';
import { validate } from 'class-validator';
import { type Request, type Response } from 'express';
import { columnsOf } from '../exports/columns';
import { formatOf } from '../exports/list-format';
import { everyItem } from '../exports/pages';
import { sendList } from '../exports/send-list';
import { fieldsFromPath } from '../fields/fields-from-path';
import { fieldsFromQuery } from '../fields/fields-from-query';
import { isKnown } from '../files/byte-range';
import { languageOf } from '../problems/send-problem';
import { httpProblem } from '../problems/http-rules';
import { type QueryRoute } from '../routes/route';
import { JSON_TYPE, sendAnswer } from './answer';
import { dayOfMoment, lookBack, momentOf } from './as-of';
import { deskOf } from './desk';
import { revisionBefore, showsIt, tagOf } from './entity-tag';
import { type ApiGround } from './ground';
import { belowSomething, refuseNothing } from './known-thing';
import { tellHead } from './log-head';
import { refuseWithoutCommittee } from './committee-then';
import { rendered } from './rendered';
import { waitFor } from './wait';

/** Answers a query's route: its fields from path and query string, its answer as JSON, or a list as a file. */
export function queryEndpoint(route: QueryRoute, ground: ApiGround, past: AsOf) {
  const columns = columnsOf(route.message.name);
  return async (request: Request, response: Response): Promise<void> => {
    const moment = momentOf(request);
    const query = await queryOf(route, request, dayOfMoment(moment));
    const format = formatOf(request, columns !== undefined);
    await waitFor(request, ground);
    if (moment) await lookBack(past, moment, query, response);
    const desk = deskOf(ground, request);
    const asked = { route, query, params: request.params, desk };
    if (columns && format !== 'json') {
      const list = { name: route.message.name, columns, language: languageOf(request) };
      await sendList(response, format, { ...list, items: belowSomething(everyItem(desk, query), asked) });
      return;
    }
    const revision = moment ? undefined : await revisionBefore(route, query, { ground, request });
    const answer: unknown = await desk.queries.execute(query as never);
    if (moment) await refuseWithoutCommittee(answer, query, { past, moment, desk });
    await refuseNothing(answer, asked);
    if (route.isPrinted) await tellHead(response, ground);
    sendTagged(request, response, { answer, revision: showsIt(route, answer, query) ? revision : undefined });
  };
}

/** Whoever has this very answer already is told so. */
function sendTagged(
  request: Request,
  response: Response,
  { answer, revision }: { readonly answer: unknown; readonly revision: number | undefined },
): void {
  const { body, sum } = rendered(answer);
  const tag = tagOf(sum, revision);
  response.setHeader('ETag', tag);
  if (isKnown(tag, request.headers['if-none-match'])) response.writeHead(304).end();
  else sendAnswer(response, { status: 200, headers: JSON_TYPE, body });
}

/** @throws ProblemError `request.invalid` */
async function queryOf(route: QueryRoute, { query: asked, params }: Request, today: string): Promise<object> {
  const { after: _, asOf: __, axis: ___, format: ____, ...given } = asked;
  const query = Object.assign(
    new route.message(),
    fieldsFromQuery(route, given, today),
    fieldsFromPath(route.message, params),
  );
  const errors = await validate(query, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw httpProblem('request.invalid', { errors: fieldProblemsOf(errors) });
  return query;
}
