import { caseNumber, type CaseEvents } from '@diarium/register';
import { type DossierFile } from '../dossier-files';
import { type DossierProblem, inOrder, type Place } from '../problem';
import { type PlannedCommand } from '../mapping/plan-dossier';
import { type ImportOptions } from '../run/import-options';
import { type ImportResult, resultOf } from '../run/import-result';
import { rehearse } from '../run/rehearse';
import { runLive } from '../run/run-live';
import { readMapping } from './case-list.mapping';
import { listProblem } from './list-problem';
import { listRows } from './list-rows';
import { planCaseList, type PlannedCaseList } from './plan-case-list';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { isProblem } from './sheet';

export interface CaseListFiles {
  /** `.csv` or `.xlsx`. */
  readonly list: DossierFile;
  readonly mapping: DossierFile;
}

/** A row as it would be registered. */
export interface PreviewedCase {
  readonly number: string;
  readonly line: number;
  readonly registered: CaseEvents['CaseRegistered'];
}

export interface CaseListResult extends ImportResult {
  /** The first cases as they are registered, or would be. */
  readonly preview: readonly PreviewedCase[];
}

const PREVIEWED = 20;

/**
 * Imports a plain list of cases through the same commands as a clerk's work. Everything is rehearsed first: with a
 * single problem nothing is stored. The same list once more changes nothing, so an interrupted import is resumed
 * by running it again.
 * @throws ImportInterrupted when the register stops taking commands that it took in rehearsal
 */
export async function importCaseList(files: CaseListFiles, options: ImportOptions): Promise<CaseListResult> {
  const plan = await planned(files);
  if (Array.isArray(plan)) return { ...resultOf([], { stored: false, problems: plan }), preview: [] };
  const { dossier, writtenOn } = plan as PlannedCaseList;
  const preview: PreviewedCase[] = [];
  const prefixes: DossierProblem[] = [];
  const rehearsed = await rehearse([dossier], options, (command, { events }) => {
    const event = events.find(({ type }) => type === 'CaseRegistered');
    if (!event) return;
    const registration = event as unknown as Registration;
    if (preview.length < PREVIEWED) preview.push(previewOf(command, registration));
    prefixes.push(...otherPrefix(command, registration, writtenOn));
  });
  const problems = inOrder([...dossier.problems, ...rehearsed.problems, ...prefixes], [dossier.file]);
  if (problems.length > 0 || !options.live)
    return { ...resultOf(rehearsed.done, { stored: false, problems }), preview };
  const done = await runLive([dossier], { ...options, live: options.live });
  return { ...resultOf(done, { stored: true, problems: [] }), preview };
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

type Registration = { readonly data: CaseEvents['CaseRegistered']; readonly revision: number };

const numberIn = ({ command }: PlannedCommand, { data, revision }: Registration): string => {
  const { year } = command as { readonly year: number };
  return caseNumber({ prefix: data.prefix, format: data.numberFormat }, year, revision + 1);
};

const previewOf = (command: PlannedCommand, event: Registration): PreviewedCase => ({
  number: numberIn(command, event),
  line: command.place.line,
  registered: event.data,
});

/** A number is taken over as it was written: with the prefix that the committee had then. */
function otherPrefix(
  command: PlannedCommand,
  event: Registration,
  writtenOn: PlannedCaseList['writtenOn'],
): readonly DossierProblem[] {
  const { place, step } = command;
  const written = step.at === 'cases' ? writtenOn.get(place.line) : undefined;
  if (written?.prefix === undefined || written.prefix === event.data.prefix) return [];
  return [
    listProblem(place, 'case-list.other-prefix', {
      given: written.number,
      registered: numberIn(command, event),
    }),
  ];
}
