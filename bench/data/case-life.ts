import {
  AddCaseParty,
  AssignHandler,
  CloseCase,
  CompleteWatch,
  CorrectCase,
  MoveWatch,
  RegisterCase,
  RelateCase,
  ResumeCase,
  SetWatch,
  SuspendCase,
} from '@diarium/register';
import { scattered, titleOf } from './titles';

export const COMMITTEES = ['KS', 'HN', 'RN', 'KN', 'BN', 'SN', 'TN', 'UN', 'FN', 'GN'];
const FIRST_YEAR = 2015;
const YEARS = 10;
const HANDLERS = 50;

/** Events in the life of a case, its registration among them. */
export const LIFE_LENGTH = 10;

/** The register of the n-th case: all of them fill evenly. */
export function registerOf(n: number): { readonly committee: string; readonly year: number } {
  const committee = COMMITTEES[n % COMMITTEES.length] ?? '';
  return { committee, year: FIRST_YEAR + (Math.floor(n / COMMITTEES.length) % YEARS) };
}

export function registration(n: number): RegisterCase {
  return Object.assign(new RegisterCase(), {
    ...registerOf(n),
    title: titleOf(n),
    date: { kind: 'received', on: dayIn(n, 2) },
    caseType: n % 9 === 0 ? 'Medborgarförslag' : 'Ärende',
    initiative: 'external',
    handler: handler(n, 1),
    parties: [party(n, 'sender', 1)],
  });
}

/** What happens to it afterwards, each on a day of its own: one event for each command. */
export function lifeOf(n: number, key: string): object[] {
  const on = { case: key };
  const { committee, year } = registerOf(n);
  const other = `${committee}-${year}-${key.endsWith('-1') ? 2 : 1}`;
  const watch = 'svar';
  const end =
    scattered(n, 40) % 2 === 0
      ? [of(CompleteWatch, { ...on, watch, result: 'Svar har kommit in' }), of(CloseCase, on)]
      : [of(SuspendCase, { ...on, reason: 'Väntar på dom' }), of(ResumeCase, on)];
  return [
    of(AssignHandler, { ...on, handler: handler(n, 2) }),
    of(AddCaseParty, { ...on, party: party(n, 'party', 2) }),
    of(SetWatch, { ...on, watch, on: dayIn(n, 9), note: 'Svar från motparten' }),
    of(AddCaseParty, { ...on, party: party(n, 'party', 3) }),
    of(MoveWatch, { ...on, watch, to: dayIn(n, 10), reason: 'Anstånd' }),
    of(RelateCase, { ...on, other, kind: 'see-also' }),
    of(CorrectCase, { ...on, field: 'publicTitle', value: titleOf(n), reason: 'Offentlig rubrik' }),
    ...end,
  ];
}

/** The instant of the n-th case's k-th event. */
export function instantOf(n: number, k: number): string {
  return `${dayIn(n, 3 + Math.floor(k / 2))}T08:${String(10 + k).padStart(2, '0')}:00.000Z`;
}

function party(n: number, role: 'sender' | 'party', salt: number): AddCaseParty['party'] {
  const number = scattered(n, 10 + salt);
  return { id: `p${number}-${salt}`, name: `Anna Nordström ${number}`, kind: 'private-person', role };
}

const handler = (n: number, salt: number): string =>
  `Handläggare ${1 + ((scattered(n, 20) + salt) % HANDLERS)}`;

function dayIn(n: number, month: number): string {
  const day = 1 + (scattered(n, 30) % 28);
  return `${registerOf(n).year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function of<Command extends object>(commandClass: new () => Command, fields: Partial<Command>): Command {
  return Object.assign(new commandClass(), fields);
}
