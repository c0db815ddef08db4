import { foldInto, type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { accountFor } from './account';
import { numberMarks, type NumberMarkRow } from './number-marks.read-model';
import { numberSeries, type NumberSeriesRow } from './number-series.read-model';
import { gapsIn, type Range, withNumber } from './ranges';

function rowsOf<Row extends object>(model: ReadModel<Row>, ...events: RecordedEvent[]) {
  const rows = new Map<string, object | undefined>();
  foldInto(model, rows, events);
  return rows as Map<string, Row>;
}

const registered = (revision: number, missing: object | null = null) =>
  recordedEvent({ stream: 'register-GNU-2022', revision, type: 'CaseRegistered', data: { missing } });
const inCase = (type: string, data: object, reason?: string) => {
  const event = recordedEvent({ stream: 'case-GNU-2022-6', type, data });
  return reason ? { ...event, metadata: { ...event.metadata, reason } } : event;
};

describe('ranges of numbers', () => {
  it('hold what was put in, whatever the order, and between them lies all else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 }), (numbers) => {
        const ranges = numbers.reduce<readonly Range[]>(withNumber, []);
        const inRanges = (all: readonly Range[]): number[] =>
          all.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        const expected = [...new Set(numbers)].sort((a, b) => a - b);
        expect(inRanges(ranges)).toEqual(expected);
        const all = Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1);
        expect(inRanges(gapsIn(ranges))).toEqual(all.filter((number) => !expected.includes(number)));
      }),
    );
  });
});

describe('the numbers of a series', () => {
  it('cases, paragraphs and delegated decisions are numbered by their place in the year, documents in the case', () => {
    const rows = rowsOf<NumberSeriesRow>(
      numberSeries,
      registered(0),
      registered(1),
      recordedEvent({ stream: 'minutes-GNU-2022', revision: 0, type: 'ParagraphRecorded', data: {} }),
      recordedEvent({ stream: 'delegated-GNU-2022', revision: 0, type: 'DelegatedDecisionMade', data: {} }),
      inCase('DocumentRegistered', { document: 1, missing: null }),
    );
    expect(rows.get('GNU-2022/case')).toMatchObject({ first: 1, last: 2, count: 2, findings: 0, case: null });
    expect(rows.get('GNU-2022/paragraph')).toMatchObject({ count: 1, kind: 'paragraph' });
    expect(rows.get('GNU-2022/delegated')).toMatchObject({ count: 1, committee: 'GNU', year: 2022 });
    expect(rows.get('GNU-2022-6/document')).toMatchObject({ count: 1, case: 'GNU-2022-6', serial: 6 });
  });

  it('a gap and a double are findings, and are never hidden', () => {
    const documents = [1, 2, 5, 2].map((document) =>
      inCase('DocumentRegistered', { document, missing: null }),
    );
    const row = rowsOf<NumberSeriesRow>(numberSeries, ...documents).get('GNU-2022-6/document')!;
    expect(row).toMatchObject({ count: 3, last: 5, doubles: [2], findings: 2 });
    expect(accountFor(row, [], [1, 5])).toMatchObject([
      { from: 1, to: 1, state: 'in-use' },
      { from: 2, to: 2, state: 'double' },
      { from: 3, to: 4, state: 'gap' },
      { from: 5, to: 5, state: 'in-use' },
    ]);
  });

  it('a series that does not begin with 1 has a gap', () => {
    const row = rowsOf<NumberSeriesRow>(numberSeries, registered(2)).get('GNU-2022/case')!;
    expect(row).toMatchObject({ first: 3, findings: 1 });
  });

  it('what is annulled, taken back or incomplete stands out, with why', () => {
    const marks = rowsOf<NumberMarkRow>(
      numberMarks,
      registered(0),
      registered(5, { because: 'Källan nämner bara numret' }),
      inCase('DocumentRegistered', { document: 2, missing: { because: 'Ingen avsändare' } }),
      inCase('DocumentAnnulled', { document: 2 }, 'Dubblett'),
      recordedEvent({
        stream: 'meeting-GNU-2022-11-07',
        type: 'ParagraphTakenBack',
        data: { paragraph: 'GNU-2022-34' },
      }),
      recordedEvent({ stream: 'decision-GNU-2022-D5', type: 'DelegatedDecisionAnnulled', data: {} }),
    );
    expect(Object.fromEntries([...marks].map(([key, { mark, because }]) => [key, [mark, because]]))).toEqual({
      'GNU-2022/case/6': ['missing-particulars', 'Källan nämner bara numret'],
      'GNU-2022-6/document/2': ['annulled', 'Dubblett'],
      'GNU-2022/paragraph/34': ['taken-back', null],
      'GNU-2022/delegated/5': ['annulled', null],
    });
    const annulled = rowsOf<NumberMarkRow>(numberMarks, inCase('CaseAnnulled', {}, 'Dubblett'));
    expect(annulled.get('GNU-2022/case/6')).toMatchObject({ mark: 'annulled', because: 'Dubblett' });
  });
});

describe('the account of a series', () => {
  const series = { ranges: [[1, 60]] as const, doubles: [] };
  const annulled = (number: number) => ({ number, mark: 'annulled' as const, because: 'Dubblett' });

  it('folds ordinary numbers together: 1–41, 42 annulled, 43–60', () => {
    expect(accountFor(series, [annulled(42)], [1, 60])).toEqual([
      { from: 1, to: 41, state: 'in-use', because: null },
      { from: 42, to: 42, state: 'annulled', because: 'Dubblett' },
      { from: 43, to: 60, state: 'in-use', because: null },
    ]);
  });

  it('accounts for every number exactly once, whatever stands out', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, (standing, gone) => {
        const there = Array.from({ length: 60 }, (_, index) => index + 1).filter(
          (number) => !gone.includes(number),
        );
        const ranges = there.reduce<readonly Range[]>(withNumber, []);
        const last = there.at(-1) ?? 0;
        const marks = standing
          .filter((number) => there.includes(number))
          .sort((a, b) => a - b)
          .map(annulled);
        const account = accountFor({ ranges, doubles: [] }, marks, [1, last]);
        const counted = account.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        expect(counted).toEqual(Array.from({ length: last }, (_, index) => index + 1));
        expect(account.filter(({ state }) => state === 'annulled')).toHaveLength(marks.length);
      }),
    );
  });
});
