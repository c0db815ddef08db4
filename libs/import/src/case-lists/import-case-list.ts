import { type DossierFile } from '../dossier-files';
import { type DossierProblem, inOrder, type Place } from '../problem';
import { type ImportedCounts, type ImportResult } from '../run/import-result';
import { type CaseListOptions } from './case-list-options';
import { readMapping } from './case-list.mapping';
import { listProblem } from './list-problem';
import { listRows } from './list-rows';
import { planCaseList, type PlannedCaseList } from './plan-case-list';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { ListRehearsal, MOST_PROBLEMS, type PreviewedCase } from './rehearse-case-list';
import { isProblem } from './sheet';
import { storeCaseList } from './store-case-list';

export interface CaseListFiles {
  /** `.csv` or `.xlsx`. */
  readonly list: DossierFile;
  readonly mapping: DossierFile;
}

export interface CaseListResult extends ImportResult<ImportedCounts> {
  /** The first cases as they are registered, or would be. */
  readonly preview: readonly PreviewedCase[];
}

/**
 * Imports a plain list of cases through the same commands as a clerk's work. Everything is rehearsed first: with a
 * single problem nothing is stored. The same list once more changes nothing, so an interrupted import is resumed
 * by running it again.
 * @throws ImportInterrupted when the register stops taking commands that it took in rehearsal
 */
export async function importCaseList(
  files: CaseListFiles,
  options: CaseListOptions,
): Promise<CaseListResult> {
  const plan = await planned(files);
  if (Array.isArray(plan))
    return {
      stored: false,
      problems: firstOf(plan, files.list.name),
      dossiers: [],
      position: 0,
      preview: [],
    };
  return imported(plan as PlannedCaseList, options);
}

async function imported(plan: PlannedCaseList, options: CaseListOptions): Promise<CaseListResult> {
  const rehearsal = new ListRehearsal(plan, options);
  await rehearsal.run();
  const { preview, tally } = rehearsal;
  const problems = firstOf([...plan.problems, ...rehearsal.problems], plan.file);
  if (problems.length > 0 || !options.live)
    return { stored: false, problems, dossiers: [tally.of(plan)], position: 0, preview };
  const done = await storeCaseList(plan, { ...options, live: options.live });
  return { stored: true, problems: [], dossiers: [done.of(plan)], position: done.position, preview };
}

/** From the top of the list; of very many the first. */
function firstOf(problems: readonly DossierProblem[], file: string): readonly DossierProblem[] {
  const ordered = inOrder(problems, [file]);
  if (ordered.length <= MOST_PROBLEMS) return ordered;
  const first = ordered.slice(0, MOST_PROBLEMS);
  const place = first.at(-1)?.place ?? { file, line: 1, column: 1, field: '' };
  return [...first, listProblem(place, 'case-list.more-problems', { count: MOST_PROBLEMS })];
}

async function planned({
  list,
  mapping: described,
}: CaseListFiles): Promise<PlannedCaseList | readonly DossierProblem[]> {
  const start = (file: string, line = 1): Place => ({ file, line, column: 1, field: '' });
  const description = textOf(described.content);
  if (description === undefined)
    return [
      listProblem(start(described.name), 'case-list.unreadable', { reason: reasonOf(described.content) }),
    ];
  const read = readMapping(description);
  if ('problems' in read)
    return read.problems.map((reason) => listProblem(start(described.name), 'case-list.mapping', { reason }));
  const { mapping } = read;
  const { name, content } = list;
  if (!(typeof content === 'string' || content instanceof Uint8Array))
    return [listProblem(start(name), 'case-list.unreadable', { reason: content.unreadable })];
  const cells = name.toLowerCase().endsWith('.xlsx')
    ? await readXlsx(typeof content === 'string' ? Buffer.from(content) : content, mapping.sheet)
    : readCsv(content);
  if (isProblem(cells))
    return [listProblem(start(name, cells.line), 'case-list.unreadable', { reason: cells.reason })];
  const rows = listRows(name, cells, mapping);
  if ('problems' in rows) return rows.problems;
  return planCaseList(name, rows.rows, mapping);
}

function textOf(content: DossierFile['content']): string | undefined {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : undefined;
}

const reasonOf = (content: DossierFile['content']): string =>
  typeof content === 'object' && 'unreadable' in content ? content.unreadable : '';
