import { type SittingFacts } from './sitting.facts';
import { type Attendant } from './sitting.events';

/** Who takes part in a matter and who is only there, without those disqualified in it. */
export interface Attendance {
  readonly serving: readonly Attendant[];
  readonly attending: readonly Attendant[];
}

/** Members present serve; a substitute serves for a member who does not, being absent or disqualified. */
export function attendanceOf(
  present: Iterable<Attendant>,
  disqualified: ReadonlySet<string> = new Set(),
): Attendance {
  const there = [...present].filter(({ person }) => !disqualified.has(person));
  const members = there.filter(({ seat }) => seat === 'member');
  const taken = new Set(members.map(({ person }) => person));
  const substitutes = there.filter(({ seat }) => seat === 'substitute');
  const serves = ({ servesFor }: Attendant): boolean => servesFor !== null && !taken.has(servesFor);
  return {
    serving: [...members, ...substitutes.filter(serves)],
    attending: substitutes
      .filter((substitute) => !serves(substitute))
      .map((substitute) => ({ ...substitute, servesFor: null })),
  };
}

/** KL 6:27: more than half of the members. */
export const isQuorum = (serving: number, seats: number): boolean => serving * 2 > seats;

export const disqualifiedIn = (sitting: SittingFacts, item: string | null): SittingFacts['disqualified'] =>
  sitting.disqualified.filter((it) => it.item === item);

/** The substitute who holds a member's place. */
export const inPlaceOf = (present: Iterable<Attendant>, member: string): Attendant | undefined =>
  [...present].find(({ seat, servesFor }) => seat === 'substitute' && servesFor === member);
