import { asOfTime, type Axis } from './as-of-time';

describe('A time that is asked about', () => {
  it.each([
    ['2022-06-01', { recordedBy: '2022-06-01T21:59:59.999Z' }],
    ['2022-03-27', { recordedBy: '2022-03-27T21:59:59.999Z' }],
    ['2022-10-30', { recordedBy: '2022-10-30T22:59:59.999Z' }],
    ['2022-12-31', { recordedBy: '2022-12-31T22:59:59.999Z' }],
    ['9999-12-31', { recordedBy: '9999-12-31T22:59:59.999Z' }],
    ['0001-01-01T12:00Z', { recordedBy: '0001-01-01T12:00:00.000Z' }],
    ['2022-06-01T10:30', { recordedBy: '2022-06-01T08:30:00.000Z' }],
    ['2022-06-01 10:30', { recordedBy: '2022-06-01T08:30:00.000Z' }],
    ['2022-06-01T08:30:00Z', { recordedBy: '2022-06-01T08:30:00.000Z' }],
    ['2022-06-01T10:30:00.5+02:00', { recordedBy: '2022-06-01T08:30:00.500Z' }],
    ['4711', { position: 4711 }],
    ['0', { position: 0 }],
  ])('%s is understood', (given, time) => {
    expect(asOfTime(given)).toEqual(time);
  });

  it('is on the axis that is asked for', () => {
    expect(asOfTime('2022-06-01', 'happened')).toEqual({ happenedBy: '2022-06-01T21:59:59.999Z' });
  });

  it.each<[string, Axis, string]>([
    ['igår', 'recorded', 'as-of.not-a-time'],
    ['2022-02-30', 'recorded', 'as-of.not-a-time'],
    ['2022-02-30T10:00', 'recorded', 'as-of.not-a-time'],
    ['2022-06-01T24:00', 'recorded', 'as-of.not-a-time'],
    ['2022-06-01T10:30:00', 'recorded', 'as-of.not-a-time'],
    ['0000-01-01', 'happened', 'as-of.not-a-time'],
    ['0000-12-31T23:00Z', 'happened', 'as-of.not-a-time'],
    ['9999-12-31T23:59-23:59', 'happened', 'as-of.not-a-time'],
    ['-1', 'recorded', 'as-of.not-a-time'],
    ['', 'happened', 'as-of.not-a-time'],
    ['4711', 'happened', 'as-of.position-has-no-axis'],
  ])('“%s” (%s) is refused', (given, axis, code) => {
    expect(() => asOfTime(given, axis)).toThrow(code);
  });
});
