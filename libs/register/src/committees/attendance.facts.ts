import { type Seat } from './committee.events';
import { electedOn, type ElectedPerson, type MembersFacts } from './members.facts';

export interface AttendedMeeting {
  readonly on: string;
  readonly attended: readonly string[];
  readonly served: readonly string[];
}

/** How often an elected person came, of the meetings held while elected to the seat. */
export interface AttendanceItem {
  readonly person: string;
  readonly name: string;
  readonly party: string;
  readonly seat: Seat;
  readonly meetings: number;
  readonly attended: number;
  readonly served: number;
  /** In per cent, rounded. */
  readonly share: number;
  /** Below the limit; substitutes need not come when nobody calls them in. */
  readonly low: boolean;
}

/** In per cent: what auditors have flagged where a committee has set no limit of its own. */
export const USUAL_ATTENDANCE_LIMIT = 70;

type Counted = Omit<AttendanceItem, 'share' | 'low'>;

/** @param limit in per cent */
export function attendanceOf(
  meetings: readonly AttendedMeeting[],
  facts: MembersFacts,
  limit: number,
): readonly AttendanceItem[] {
  const counted = new Map<string, Counted>();
  for (const meeting of meetings)
    for (const elected of electedOn(facts, meeting.on)) {
      const key = `${elected.person}|${elected.seat}`;
      counted.set(key, withMeeting(counted.get(key) ?? notYet(elected), meeting));
    }
  return [...counted.values()].map((item) => ({
    ...item,
    share: Math.round((100 * item.attended) / item.meetings),
    low: item.seat === 'member' && 100 * item.attended < limit * item.meetings,
  }));
}

const notYet = ({ person, name, party, seat }: ElectedPerson): Counted => ({
  person,
  name,
  party,
  seat,
  meetings: 0,
  attended: 0,
  served: 0,
});

const withMeeting = (item: Counted, { attended, served }: AttendedMeeting): Counted => ({
  ...item,
  meetings: item.meetings + 1,
  attended: item.attended + Number(attended.includes(item.person)),
  served: item.served + Number(served.includes(item.person)),
});
