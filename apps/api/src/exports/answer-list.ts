import { type Request, type Response } from 'express';
import { jsonAnswer, sendAnswer } from '../http/answer';
import { columnsOfPart } from '../openapi/part-paths';
import { languageOf } from '../problems/send-problem';
import { numberAsked } from '../proof/numbers-in';
import { formatOf } from './list-format';
import { MOST_ROWS } from './pages';
import { sendList } from './send-list';

const ROWS = 50;

/** A page of a list that is no query; its `next` is where the page after it begins. */
interface PartPage {
  readonly items: readonly object[];
  readonly next?: number | null;
}

interface PartList {
  /** Its operation in the description. */
  readonly name: string;
  readonly page: (place: {
    readonly before: number | undefined;
    readonly limit: number;
  }) => Promise<PartPage>;
}

/**
 * Answers a list that is no query: the page that was asked for as JSON, or from there on all of it as a file.
 * @throws ProblemError `request.not-acceptable`, `request.invalid`
 */
export async function answerList(request: Request, response: Response, list: PartList): Promise<void> {
  const format = formatOf(request, true);
  const before = numberAsked(request, 'before');
  if (format === 'json') {
    const limit = Math.min(MOST_ROWS, Math.max(1, numberAsked(request, 'limit') ?? ROWS));
    sendAnswer(response, jsonAnswer(200, await list.page({ before, limit })));
    return;
  }
  const columns = columnsOfPart(list.name) ?? [];
  const items = everyRow(list.page, before);
  await sendList(response, format, { name: list.name, columns, language: languageOf(request), items });
}

async function* everyRow(page: PartList['page'], from: number | undefined): AsyncGenerator<object> {
  for (let before = from; ;) {
    const { items, next } = await page({ before, limit: MOST_ROWS });
    yield* items;
    if (next === null || next === undefined) return;
    before = next;
  }
}
