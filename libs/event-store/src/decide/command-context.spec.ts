import { validate } from 'uuid';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { commandContext, contextOf, dayOf, instantOf, startOfDay, withContext } from './command-context';

describe('the Swedish day of an instant', () => {
  it.each([
    ['2022-01-31T22:59:59.999Z', '2022-01-31'],
    ['2022-01-31T23:00:00.000Z', '2022-02-01'],
    ['2022-06-30T21:59:59.999Z', '2022-06-30'],
    ['2022-06-30T22:00:00.000Z', '2022-07-01'],
    ['2022-03-26T23:00:00.000Z', '2022-03-27'],
    ['2022-03-27T21:59:59.999Z', '2022-03-27'],
    ['2022-03-27T22:00:00.000Z', '2022-03-28'],
    ['2022-10-29T22:00:00.000Z', '2022-10-30'],
    ['2022-10-30T22:59:59.999Z', '2022-10-30'],
    ['2022-10-30T23:00:00.000Z', '2022-10-31'],
    ['2023-12-31T23:00:00.000Z', '2024-01-01'],
    ['2024-02-29T12:00:00.000Z', '2024-02-29'],
    ['2022-07-01T00:30:00+02:00', '2022-07-01'],
  ])('of %s is %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it('is the day that Temporal gives, in any hour since 1900', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const expected = Temporal.Instant.from(date.toISOString())
            .toZonedDateTimeISO('Europe/Stockholm')
            .toPlainDate()
            .toString();
          const [hour] = date.toISOString().split(':');
          for (const instant of [date.toISOString(), `${hour}:00:00Z`, `${hour}:59:59.999999Z`])
            expect(dayOf(instant)).toBe(expected);
        },
      ),
    );
  });

  it.each(['2022-02-30T12:00:00Z', '2022-01-01T24:00:00Z', '2022-01-01'])('is refused for %s', (instant) => {
    expect(() => dayOf(instant)).toThrow(RangeError);
  });

  it('begins at midnight in Sweden, in winter, in summer and when the clocks change', () => {
    expect(startOfDay('2022-01-31')).toBe('2022-01-30T23:00:00.000Z');
    expect(startOfDay('2022-07-01')).toBe('2022-06-30T22:00:00.000Z');
    expect(startOfDay('2022-03-27')).toBe('2022-03-26T23:00:00.000Z');
    expect(startOfDay('2022-03-28')).toBe('2022-03-27T22:00:00.000Z');
    expect(startOfDay('2022-10-31')).toBe('2022-10-30T23:00:00.000Z');
  });

  it('has times, also in the hour that the clocks skip and in the one that they repeat', () => {
    expect(instantOf('2022-11-07', '09:30')).toBe('2022-11-07T08:30:00.000Z');
    expect(instantOf('2022-07-01', '09:30')).toBe('2022-07-01T07:30:00.000Z');
    expect(instantOf('2022-03-27', '02:30')).toBe('2022-03-27T01:30:00.000Z');
    expect(instantOf('2022-10-30', '02:30')).toBe('2022-10-30T00:30:00.000Z');
  });
});

describe('the context of a command', () => {
  it('is new, and happens now, where its giver says nothing else', () => {
    const context = commandContext({ actor: 'anna', role: 'registrar' });
    expect(context).toMatchObject({ correlationId: context.commandId, causationId: null });
    expect(Math.abs(Date.now() - Date.parse(context.occurredAt))).toBeLessThan(5000);
    expect(commandContext({ actor: 'anna', role: 'registrar' }).commandId).not.toBe(context.commandId);
  });

  it('correlates by an id that cannot be guessed from a command id that is given', () => {
    const context = commandContext({ actor: 'anna', role: 'registrar', commandId: 'c' });
    expect(context.commandId).toBe('c');
    expect(validate(context.correlationId)).toBe(true);
  });

  it('travels with the command without being part of it', () => {
    const context = commandContext({ actor: 'anna', role: 'registrar' });
    const command = withContext({ title: 'x' }, context);
    expect(contextOf(command)).toBe(context);
    expect(JSON.stringify(command)).toBe('{"title":"x"}');
  });

  it('is missed by its command', () => {
    class CloseCase {}
    expect(() => contextOf(new CloseCase())).toThrow('CloseCase was sent without a context.');
  });
});
