import { valueOn } from './committee.span';
import { electedOn, type ElectedPerson, type MembersFacts, vacatedOn } from './members.facts';

/** A member's place on a day, also a vacant one, and who serves in it: the member, a substitute, or nobody. */
export interface Place {
  readonly member: ElectedPerson;
  readonly absent: boolean;
  /** The member has left, and nobody is elected in their place yet. */
  readonly vacant: boolean;
  readonly servedBy: ElectedPerson | null;
}

export interface Serving {
  readonly places: readonly Place[];
  /** Substitutes who are present without a place, in the order in which they are called in. */
  readonly waiting: readonly ElectedPerson[];
}

/**
 * Who serves on a day when some are absent. In the place of an absent member, or of one who has left, comes the first substitute of the same party
 * who is there and not called in yet, in the order that is laid down; the others follow in the order of their election.
 */
export function servingOn(facts: MembersFacts, on: string, absent: readonly string[]): Serving {
  const elected = electedOn(facts, on);
  const isAbsent = ({ person }: ElectedPerson): boolean => absent.includes(person);
  const waiting = inOrderOfCall(
    facts,
    on,
    elected.filter((it) => it.seat === 'substitute' && !isAbsent(it)),
  );
  const called = new Set<string>();
  const vacated = vacatedOn(facts, on);
  const places = [...elected.filter(({ seat }) => seat === 'member'), ...vacated].map((member): Place => {
    const vacant = vacated.includes(member);
    if (!vacant && !isAbsent(member)) return { member, absent: false, vacant, servedBy: member };
    const substitute = waiting.find((it) => it.party === member.party && !called.has(it.person));
    if (substitute) called.add(substitute.person);
    return { member, absent: true, vacant, servedBy: substitute ?? null };
  });
  return { places, waiting: waiting.filter(({ person }) => !called.has(person)) };
}

function inOrderOfCall(
  { orders }: MembersFacts,
  on: string,
  substitutes: readonly ElectedPerson[],
): readonly ElectedPerson[] {
  const rank = ({ person, party }: ElectedPerson): number => {
    const laidDown = valueOn(
      orders.filter((order) => order.party === party),
      on,
    );
    const place = laidDown?.order.indexOf(person) ?? -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return substitutes.toSorted((one, other) => rank(one) - rank(other));
}
