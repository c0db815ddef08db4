import fc from 'fast-check';
import { after } from '../shared/partial-day';
import { firstOverfull, type Seats, type Term, termBeside } from './committee.seats';
import { covers, endedOn, valueOn } from './committee.span';

const dayAt = (offset: number): string => after('2023-01-01', { days: offset });
const DAYS = 30;

const terms = fc.array(
  fc
    .record({
      member: fc.constantFrom('kim', 'lo', 'bo', 'ann'),
      seat: fc.constantFrom('member' as const, 'substitute' as const),
      first: fc.nat(DAYS),
      length: fc.option(fc.nat(DAYS)),
    })
    .map(({ member, seat, first, length }): Term => ({
      member,
      party: 'berg',
      seat,
      from: dayAt(first),
      to: length === null ? null : dayAt(first + length),
    })),
  { maxLength: 8 },
);
const seats = fc
  .array(fc.record({ first: fc.nat(DAYS), number: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 })
  .map((changes): Seats[] =>
    changes
      .map(({ first, number }) => ({ from: dayAt(first), members: number, substitutes: number }))
      .sort((one, other) => one.from.localeCompare(other.from)),
  );

/** The same question answered by counting on every day. */
function isOverfullOnSomeDay(limits: readonly Seats[], all: readonly Term[]): boolean {
  const days = Array.from({ length: 2 * DAYS + 1 }, (_, offset) => dayAt(offset));
  return days.some((day) => {
    const limit = valueOn(limits, day);
    const serving = all.filter((term) => covers(term, day));
    const members = serving.filter(({ seat }) => seat === 'member').length;
    return limit !== undefined && (members > limit.members || serving.length - members > limit.substitutes);
  });
}

describe('seats and terms', () => {
  it('more serve than there are seats exactly when counting day by day says so', () => {
    fc.assert(
      fc.property(seats, terms, (limits, all) => {
        expect(firstOverfull(limits, all) !== undefined).toBe(isOverfullOnSomeDay(limits, all));
      }),
    );
  });

  it('elections that are accepted one by one never give a person two terms on one day', () => {
    fc.assert(
      fc.property(terms, (wanted) => {
        const accepted = wanted.reduce<readonly Term[]>(
          (elected, term) => (termBeside(elected, term) ? elected : [...elected, term]),
          [],
        );
        for (let offset = 0; offset <= 2 * DAYS; offset += 1) {
          const serving = accepted.filter((term) => covers(term, dayAt(offset))).map(({ member }) => member);
          expect(serving).toEqual([...new Set(serving)]);
        }
      }),
    );
  });

  it('nobody serves after leaving, and the others serve as before', () => {
    fc.assert(
      fc.property(terms, fc.nat(DAYS), (all, offset) => {
        const on = dayAt(offset);
        const left = endedOn(all, on, ({ member }) => member === 'kim');
        const later = after(on, { days: 1 });
        expect(left.filter((term) => term.member === 'kim' && covers(term, later))).toEqual([]);
        expect(left.filter(({ member }) => member !== 'kim')).toEqual(
          all.filter(({ member }) => member !== 'kim'),
        );
        expect(left.filter((term) => covers(term, on)).length).toBe(
          all.filter((term) => covers(term, on)).length,
        );
      }),
    );
  });
});
