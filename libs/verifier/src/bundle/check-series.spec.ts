import { leafContent, leafRecord } from '../leaf';
import { rootOfLeaves } from '../merkle/growing-tree';
import { leafHash } from '../merkle/hashing';
import { type Bundle, type BundledEvent, type BundledSeries } from './bundle';
import { checkSeries } from './check-series';

const SERIES = {
  case: { stream: 'register-GNU-2022', type: 'CaseRegistered', by: 'place' },
  paragraph: { stream: 'minutes-GNU-2022', type: 'ParagraphRecorded', by: 'place' },
  delegated: { stream: 'delegated-GNU-2022', type: 'DelegatedDecisionMade', by: 'place' },
  document: { stream: 'case-GNU-2022-6', type: 'DocumentRegistered', by: 'document' },
} as const;
type Kind = keyof typeof SERIES;
const KINDS = Object.keys(SERIES) as Kind[];

/** The event that takes a number; numbers of documents stand in their data, after the first event of the case. */
function taking(kind: Kind, number: number): BundledEvent {
  const { stream, type, by } = SERIES[kind];
  const data = by === 'document' ? { document: number } : {};
  const event = {
    id: `${kind}-${number}`,
    stream,
    revision: by === 'place' ? number - 1 : number,
    type,
    version: 1,
    occurredAt: '2022-11-07T00:00:00.000Z',
    recordedAt: '2022-11-07T13:00:00.000Z',
    data,
    metadata: {},
  };
  return { record: leafRecord(event, number), data, metadata: {}, proof: [] };
}

/** What is found where the log has the numbers of `logged`, and the bundle says that there are those up to `last`. */
function found(kind: Kind, logged: readonly number[], bundled: readonly number[], last: number) {
  const leaves = logged.map((number) => leafContent(taking(kind, number).record));
  const head = {
    origin: 'log',
    size: leaves.length,
    root: rootOfLeaves(leaves.map((leaf) => leafHash(leaf))),
  };
  const series: BundledSeries = { ...SERIES[kind], key: `GNU-2022/${kind}`, last, marks: [] };
  const events = bundled.map((number) => taking(kind, number));
  return checkSeries({ series: [series], events, leaves } as unknown as Bundle, head).map(
    ({ code, details }) => [code, details['number'] ?? details['count']],
  );
}

describe.each(KINDS)('the numbers of a series (%s)', (kind) => {
  it('are all there where none is missing', () => {
    expect(found(kind, [1, 2, 3, 4], [1, 2, 3, 4], 4)).toEqual([]);
  });

  it('lack the one of which the log has no event, and it is named', () => {
    expect(found(kind, [1, 2, 4], [1, 2, 4], 4)).toEqual([['bundle.number-missing', 3]]);
  });

  it('lack the last one, where the bundle says that there is one and the log has none', () => {
    expect(found(kind, [1, 2, 3], [1, 2, 3], 4)).toEqual([['bundle.number-missing', 4]]);
  });

  it('cannot be cut at the end: the leaves under the head say how many there are', () => {
    expect(found(kind, [1, 2, 3, 4], [1, 2, 3], 3)).toEqual([['bundle.number-withheld', 4]]);
  });

  it('are not given twice', () => {
    expect(found(kind, [1, 2, 2, 3], [1, 2, 2, 3], 3)).toEqual([['bundle.number-twice', 2]]);
  });
});
