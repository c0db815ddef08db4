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
import { type PlannedCommand } from '../mapping/plan-dossier';
import { step, type Step } from '../mapping/step';
import { sorted } from '../mapping/values';
import { type CaseListMapping } from './case-list.mapping';
import { type InSeries } from './in-series';
import { type ListRow } from './list-rows';
import { type ListedCase } from './listed-case';

/** What the commands of a list do, in the order in which it is told. */
export const listSteps = {
  registered: step({ at: 'cases', label: { sv: 'ärenden', en: 'cases' }, command: RegisterCase }),
  filled: step({
    at: 'gaps',
    label: { sv: 'nummer som saknas i listan', en: 'numbers that the list leaves out' },
    command: RegisterCase,
  }),
  closed: step({ at: 'closed', label: { sv: 'avslutade', en: 'closed' }, command: CloseCase }),
  suspended: step({ at: 'suspended', label: { sv: 'vilande', en: 'resting' }, command: SuspendCase }),
  annulled: step({ at: 'annulled', label: { sv: 'makulerade', en: 'annulled' }, command: AnnulCase }),
} as const;

/** Said of what an old register annulled or let rest without saying why. */
const AS_IN_THE_LIST = 'Så står det i den tidigare ärendelistan';

/** Stands only in a rehearsal: without a reason a gap is a problem, and nothing is stored. */
const NOT_SAID = '–';

/** A command that a row of a list stands for. */
export interface ListedCommand extends Omit<PlannedCommand, 'path'> {
  readonly row: ListRow;
}

/** What a place in a series becomes: a number waits for the one before it, an ending only for its own number. */
export interface CaseCommands {
  readonly registration: ListedCommand;
  readonly ending: ListedCommand | undefined;
}

export function commandsOf(place: InSeries, mapping: CaseListMapping): CaseCommands {
  if (place.kind === 'gap')
    return { registration: unknownCase(place.before, place.serial, mapping), ending: undefined };
  const { row, number, fields, registeredOn } = place.listed;
  const numbered = { committee: mapping.committee, year: number.year, number: number.serial };
  const registration = listed(
    { step: listSteps.registered, row, fields: { ...numbered, ...fields() }, on: registeredOn },
    mapping,
  );
  return { registration, ending: endingOf(place.listed, mapping) };
}

/** Takes a number whose case nothing is known of. */
export const unknownCase = (
  { row, number: { year }, registeredOn }: ListedCase,
  serial: number,
  mapping: CaseListMapping,
): ListedCommand =>
  listed(
    {
      step: listSteps.filled,
      row,
      fields: {
        committee: mapping.committee,
        year,
        number: serial,
        missing: { particulars: ['title', 'date'], because: mapping.gaps ?? NOT_SAID },
      },
      on: registeredOn,
    },
    mapping,
  );

function endingOf(
  { row, number, status, closedOn: on }: ListedCase,
  mapping: CaseListMapping,
): ListedCommand | undefined {
  const { committee } = mapping;
  const inCase = { case: caseKey({ committee, year: number.year, serial: number.serial }) };
  const because = { ...inCase, reason: AS_IN_THE_LIST };
  switch (status) {
    case 'Öppet':
      return undefined;
    case 'Vilande':
      return listed({ step: listSteps.suspended, row, fields: because, on }, mapping);
    case 'Makulerat':
      return listed({ step: listSteps.annulled, row, fields: because, on }, mapping);
    case 'Stängt':
    case 'Ad acta':
      return listed({ step: listSteps.closed, row, fields: { ...inCase, as: status }, on }, mapping);
  }
}

interface Todo {
  readonly step: Step;
  readonly row: ListRow;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly on: PartialDay;
}

function listed({ step: of, row, fields, on }: Todo, { list }: CaseListMapping): ListedCommand {
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
    place: row.placeOf('number'),
    row,
  };
}
