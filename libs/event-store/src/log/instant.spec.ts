import fc from 'fast-check';
import { isoInstant, millisecondsOf } from './instant';

describe('the text of an instant', () => {
  it('is what Date makes of it, to the millisecond, in any order of days', () => {
    const years1To9999 = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') };
    const instants = fc.array(fc.date({ ...years1To9999, noInvalidDate: true }), { maxLength: 5 });
    fc.assert(
      fc.property(instants, (dates) => {
        const texts = dates.map((date) => isoInstant(millisecondsOf(date.getTime() / 1000)));
        expect(texts).toEqual(dates.map((date) => date.toISOString()));
      }),
      { numRuns: 500 },
    );
  });
});
