import * as register from '@diarium/register';
import { around, type Entry, type Fields, nearest, without } from '../entry';
import { keyedBy, step, type Step, text } from '../step';

/** The key of a case that a dossier registers: `GNU-2022-6`. */
const caseOf = (entry: Entry, { year, number }: Fields): string =>
  `${text(nearest(entry, 'committee'))}-${text(year)}-${text(number)}`;

/** Cases in the order of their numbers: the register refuses a number that is not the next. */
export const registrations: readonly Step[] = [
  step({
    at: 'cases[]',
    label: { sv: 'ärenden', en: 'cases' },
    command: register.RegisterCase,
    key: keyedBy('year', 'number'),
    fields: (entry) => ({
      committee: nearest(entry, 'committee'),
      ...without(entry.fields, 'on', 'received', 'drawnUp', 'watches', 'related', 'closed'),
      ...dateOf(entry.fields),
    }),
  }),
];

/** The life of a case, once meetings have decided in it. */
export const caseLives: readonly Step[] = [
  step({
    at: 'cases[].watches[]',
    label: { sv: 'bevakningar', en: 'watches' },
    command: register.SetWatch,
    key: keyedBy('watch'),
    fields: (entry) => ({
      case: caseOf(entry, around(entry)),
      on: entry.fields['due'],
      ...without(entry.fields, 'on', 'due', 'completed'),
    }),
  }),
  step({
    at: 'cases[].watches[].completed',
    label: { sv: 'avslutade bevakningar', en: 'completed watches' },
    command: register.CompleteWatch,
    fields: (entry) => ({
      case: caseOf(entry, around(entry, 2)),
      watch: around(entry)['watch'],
      ...without(entry.fields, 'on'),
    }),
  }),
  step({
    at: 'cases[].related[]',
    label: { sv: 'samband mellan ärenden', en: 'relations between cases' },
    command: register.RelateCase,
    key: keyedBy('other', 'kind'),
    fields: (entry) => ({ case: caseOf(entry, around(entry)), ...without(entry.fields, 'on') }),
  }),
  step({
    at: 'cases[].closed',
    label: { sv: 'avslutade ärenden', en: 'closed cases' },
    command: register.CloseCase,
    fields: (entry) => ({ case: caseOf(entry, around(entry)), ...without(entry.fields, 'on') }),
  }),
];

function dateOf({ received, drawnUp }: Fields): Fields {
  if (received !== undefined) return { date: { kind: 'received', on: received } };
  return drawnUp === undefined ? {} : { date: { kind: 'drawn-up', on: drawnUp } };
}
