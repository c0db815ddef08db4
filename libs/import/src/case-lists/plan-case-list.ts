import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { commandIdFrom, startOfDay } from '@diarium/event-store';
import {
  AnnulCase,
  caseKey,
  CloseCase,
  firstDay,
  isDay,
  type PartialDay,
  RegisterCase,
  SuspendCase,
} from '@diarium/register';
import { type PlannedCommand, type PlannedDossier } from '../mapping/plan-dossier';
import { step, type Step } from '../mapping/step';
import { sorted } from '../mapping/values';
import { type DossierProblem } from '../problem';
import { type CaseListMapping } from './case-list.mapping';
import { inSeries, type InSeries } from './in-series';
import { type ListRow } from './list-rows';
import { listedCase, type ListedCase } from './listed-case';

const registered = step({ at: 'cases', label: { sv: 'ärenden', en: 'cases' }, command: RegisterCase });
const filled = step({
  at: 'gaps',
  label: { sv: 'nummer som saknas i listan', en: 'numbers that the list leaves out' },
  command: RegisterCase,
});
const closed = step({ at: 'closed', label: { sv: 'avslutade', en: 'closed' }, command: CloseCase });
const suspended = step({ at: 'suspended', label: { sv: 'vilande', en: 'resting' }, command: SuspendCase });
const annulled = step({ at: 'annulled', label: { sv: 'makulerade', en: 'annulled' }, command: AnnulCase });

/** Said of what an old register annulled or let rest without saying why. */
const AS_IN_THE_LIST = 'Så står det i den tidigare ärendelistan';

/** Stands only in a rehearsal: without a reason a gap is a problem, and nothing is stored. */
const NOT_SAID = '–';

interface Todo {
  readonly step: Step;
  readonly row: ListRow;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly on: PartialDay;
}

export interface PlannedCaseList {
  readonly dossier: PlannedDossier;
  /** The number that stands on a line, and its prefix where the pattern has one. */
  readonly writtenOn: ReadonlyMap<number, { readonly number: string; readonly prefix: string | undefined }>;
}

/** A list as commands, in the order of its numbers. Pure: no clock, no chance. */
export function planCaseList(
  file: string,
  rows: readonly ListRow[],
  mapping: CaseListMapping,
): PlannedCaseList {
  const read = rows.map((row) => listedCase(row, mapping));
  const unread = read.flatMap((it): readonly DossierProblem[] => ('problems' in it ? it.problems : []));
  const listed = read.flatMap((it) => ('listed' in it ? [it.listed] : []));
  // A row that cannot be read is a problem of its own, and the gap that it leaves is none.
  const { places, problems } = inSeries(listed, mapping);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const todos = places.flatMap((place) => todosOf(place, mapping));
  // A number waits for the one before it; what became of one case does not wait for another.
  const commands = [...todos.filter(isRegistration), ...todos.filter((todo) => !isRegistration(todo))].map(
    (todo) => planned(todo, mapping),
  );
  const dossier: PlannedDossier = {
    id: mapping.list,
    title: mapping.list,
    file,
    parsed: {
      places: {
        of: ([line, field]) =>
          byLine.get(Number(line))?.placeOf(columnOf(String(field ?? ''))) ?? {
            file,
            line: 1,
            column: 1,
            field: '',
          },
      },
    },
    needs: [],
    commands,
    problems: unread.length > 0 ? unread : problems,
  };
  const writtenOn = new Map(
    listed.map(({ row, number }) => [row.line, { number: row.fields.number ?? '', prefix: number.prefix }]),
  );
  return { dossier, writtenOn };
}

function todosOf(place: InSeries, mapping: CaseListMapping): readonly Todo[] {
  if (place.kind === 'listed') return [registration(place.listed, mapping), ...ending(place.listed, mapping)];
  const { before, serial } = place;
  const fields = {
    committee: mapping.committee,
    year: before.number.year,
    number: serial,
    missing: { particulars: ['title', 'date'], because: mapping.gaps ?? NOT_SAID },
  };
  return [{ step: filled, row: before.row, fields, on: before.registeredOn }];
}

function registration(
  { row, number, fields, registeredOn }: ListedCase,
  { committee }: CaseListMapping,
): Todo {
  return {
    step: registered,
    row,
    fields: { committee, year: number.year, number: number.serial, ...fields },
    on: registeredOn,
  };
}

function ending(
  { row, number, status, closedOn }: ListedCase,
  { committee }: CaseListMapping,
): readonly Todo[] {
  const inCase = caseKey({ committee, year: number.year, serial: number.serial });
  const todo = (of: Step, fields: object): readonly Todo[] => [
    { step: of, row, fields: { case: inCase, ...fields }, on: closedOn },
  ];
  switch (status) {
    case 'Öppet':
      return [];
    case 'Vilande':
      return todo(suspended, { reason: AS_IN_THE_LIST });
    case 'Makulerat':
      return todo(annulled, { reason: AS_IN_THE_LIST });
    case 'Stängt':
    case 'Ad acta':
      return todo(closed, { as: status });
  }
}

const isRegistration = ({ step: of }: Todo): boolean => of === registered || of === filled;

function planned({ step: of, row, fields, on }: Todo, { list }: CaseListMapping): PlannedCommand {
  const occurredAt = startOfDay(firstDay(on));
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const content = createHash('sha256')
    .update(JSON.stringify(sorted({ known, occurredAt })))
    .digest('hex');
  return {
    command: plainToInstance<object, object>(of.command({} as never), known),
    step: of,
    commandId: commandIdFrom('case-list', list, of.at, content),
    occurredAt,
    occurredOn: isDay(on) ? undefined : on,
    path: [row.line],
    place: row.placeOf('number'),
    independent: of !== registered && of !== filled,
  };
}

/** The column that a field of the command came from. */
const columnOf = (field: string): string => (field === 'parties' ? 'sender' : field);
