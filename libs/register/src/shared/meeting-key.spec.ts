import fc from 'fast-check';
import { isMeetingKey, meetingKey, meetingReference } from './meeting-key';
import { after } from './partial-day';
import { meetingStream, yearOf } from './streams';

const when = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(4, 7, 10))
  .map(([days, length]) => after('1950-01-01', { days }).slice(0, length));
const reference = fc.record({
  committee: fc.constantFrom('GNU', 'HN', 'SÄN', 'K2'),
  when,
  ordinal: fc.integer({ min: 1, max: 99 }),
});

describe('the key of a meeting', () => {
  it('says which committee, when, and which of several', () => {
    expect(meetingKey({ committee: 'GNU', when: '2025-05', ordinal: 1 })).toBe('GNU-2025-05');
    expect(meetingKey({ committee: 'GNU', when: '2025', ordinal: 2 })).toBe('GNU-2025.2');
    fc.assert(
      fc.property(reference, (given) => {
        const key = meetingKey(given);
        expect(isMeetingKey(key)).toBe(true);
        expect(meetingReference(key)).toEqual(given);
        expect(yearOf(meetingStream(key))).toBe(Number(given.when.slice(0, 4)));
      }),
    );
  });

  it.each(['GNU', 'GNU-2022-02-30', 'GNU-2022-1', 'gnu-2022', 'GNU-2022.1', 'GNU-2022-11-07.x', 7])(
    'is not %s',
    (value) => {
      expect(isMeetingKey(value)).toBe(false);
      expect(() => meetingReference(String(value))).toThrow(RangeError);
    },
  );
});
