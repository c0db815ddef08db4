import { type CommitteeEvents } from './committee.events';
import {
  type CommitteeRow,
  type DocumentOfRow,
  type GroupOfRow,
  type PartyOfRow,
} from './committee.read-model';
import { ALWAYS, valueOn } from './committee.span';
import { attendanceLimitOn, leadTimesOn, noticeDaysOn } from './procedure.facts';

/** A number that is known or not: null as soon as one of the numbers it is made of is unknown. */
type Known = number | null;

export interface PartyView extends Omit<PartyOfRow, 'seats'> {
  readonly members: Known;
  readonly substitutes: Known;
}

export interface GroupView extends Omit<GroupOfRow, 'minimums'> {
  readonly minimumMeetings: number | null;
}

/** A change over time; `from` is null for what held from the beginning. */
type Since<Value> = Value & { readonly from: string | null };

/** A committee as it stands on a day, with its names and numbers over time. */
export interface CommitteeView extends Pick<
  CommitteeRow,
  | 'joint'
  | 'from'
  | 'host'
  | 'supervisedBy'
  | 'presidium'
  | 'budgets'
  | 'preparationChains'
  | 'remote'
  | 'doors'
  | 'tasks'
> {
  readonly committee: string;
  readonly name: string;
  readonly prefix: string;
  readonly numberFormat: string;
  readonly names: readonly Since<{ readonly name: string }>[];
  readonly prefixes: readonly Since<{ readonly prefix: string; readonly format: string }>[];
  readonly parties: readonly PartyView[];
  /** Counted from the parties. */
  readonly seats: { readonly members: Known; readonly substitutes: Known };
  readonly groups: readonly GroupView[];
  readonly documents: readonly DocumentOfRow[];
  readonly consequenceTexts: readonly { readonly key: string; readonly title: string }[];
  /** Days before a meeting by which its notice is sent; null where the committee's rules do not say. */
  readonly noticeDays: number | null;
  readonly leadTimes: CommitteeEvents['PreparationLeadTimesSet']['steps'];
  /** In per cent; null where the committee has set none of its own. */
  readonly attendanceLimit: number | null;
}

/** @param on the day; without it, as everything recorded leaves it */
export function committeeView(row: CommitteeRow, on = '9999-12-31'): CommitteeView {
  const { key, names, numberings, consequenceTexts } = row;
  const parties = row.parties.filter(({ from, leftOn }) => (from ?? ALWAYS) <= on && isStill(leftOn, on));
  const shown = parties.map((party) => partyView(party, on));
  const numbering = valueOn(numberings, on);
  return {
    committee: key,
    name: valueOn(names, on)?.name ?? '',
    prefix: numbering?.prefix ?? '',
    numberFormat: numbering?.format ?? '',
    names: names.map(since),
    prefixes: numberings.map(since),
    joint: row.joint,
    from: row.from,
    host: row.host,
    supervisedBy: row.supervisedBy,
    parties: shown,
    seats: {
      members: total(shown.map(({ members }) => members)),
      substitutes: total(shown.map(({ substitutes }) => substitutes)),
    },
    presidium: row.presidium,
    groups: row.groups.filter(({ dissolvedOn }) => isStill(dissolvedOn, on)).map((it) => groupView(it, on)),
    documents: row.documents.filter(({ removedOn }) => isStill(removedOn, on)),
    consequenceTexts: valueOn(consequenceTexts, on)?.texts ?? [],
    budgets: row.budgets,
    preparationChains: row.preparationChains,
    remote: row.remote,
    doors: row.doors,
    noticeDays: noticeDaysOn(row, on),
    leadTimes: leadTimesOn(row, on),
    attendanceLimit: attendanceLimitOn(row.attendanceLimits, on),
    tasks: row.tasks,
  };
}

const isStill = (lastDay: string | null, on: string): boolean => lastDay === null || on <= lastDay;

const since = <Value extends { readonly from: string }>(value: Value) => ({
  ...value,
  from: value.from === ALWAYS ? null : value.from,
});

function partyView({ seats, ...party }: PartyOfRow, on: string): PartyView {
  const then = valueOn(seats, on);
  return { ...party, members: then?.members ?? null, substitutes: then?.substitutes ?? null };
}

function groupView({ minimums, ...group }: GroupOfRow, on: string): GroupView {
  return { ...group, minimumMeetings: valueOn(minimums, on)?.minimumMeetings ?? null };
}

function total(numbers: readonly Known[]): Known {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 || known.length < numbers.length ? null : known.reduce((sum, it) => sum + it, 0);
}
