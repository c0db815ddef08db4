import { type Finding } from '../finding';
import { type LeafRecord } from '../leaf';
import { leafHash } from '../merkle/hashing';
import { rootOfLeaves } from '../merkle/growing-tree';
import { isSame } from '../merkle/verify';
import { type Checkpoint } from '../note/checkpoint';
import { type Bundle, type BundledEvent, type BundledMark, type BundledSeries } from './bundle';
import { inOrder } from './check-events';

/** Numbers that are missing, there twice, marked without proof, or withheld from the bundle. */
export function checkSeries({ series, events, leaves }: Bundle, head: Checkpoint): readonly Finding[] {
  return [
    ...series.flatMap((one) => [...checkNumbers(one, events), ...checkMarks(one, events)]),
    ...(leaves ? checkLeaves(leaves, series, { events, head }) : []),
  ];
}

function checkNumbers(series: BundledSeries, events: readonly BundledEvent[]): readonly Finding[] {
  const { key, last } = series;
  const numbers = events.filter(takesNumberOf(series)).map((event) => numberOf(series, event));
  const found = inOrder(numbers, 1).map(({ value, isTwice }) => ({
    code: isTwice ? 'bundle.number-twice' : 'bundle.number-missing',
    details: { series: key, number: value },
  }));
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (highest === last) return found;
  return [
    ...found,
    { code: 'bundle.number-missing', details: { series: key, number: Math.max(last, highest) } },
  ];
}

function checkMarks({ key, marks }: BundledSeries, events: readonly BundledEvent[]): readonly Finding[] {
  return marks
    .filter((mark) => !events.some((event) => proves(event, mark)))
    .map(({ number, mark }) => ({ code: 'bundle.mark-unproved', details: { series: key, number, mark } }));
}

/** The event gives the reason: as its own, or as what its data say of the missing particulars. */
function proves({ record, data, metadata }: BundledEvent, { event, because }: BundledMark): boolean {
  if (record.event !== event) return false;
  const reason = (metadata as { readonly reason?: unknown } | null)?.reason ?? null;
  const missing = (data as { readonly missing?: { readonly because?: unknown } | null } | null)?.missing;
  return because === reason || because === missing?.because;
}

function checkLeaves(
  leaves: readonly string[],
  series: readonly BundledSeries[],
  { events, head }: { readonly events: readonly BundledEvent[]; readonly head: Checkpoint },
): readonly Finding[] {
  const root = rootOfLeaves(leaves.map((content) => leafHash(content)));
  if (leaves.length !== head.size || !isSame(root, head.root))
    return [{ code: 'bundle.leaves-differ', details: { leaves: leaves.length, size: head.size } }];
  const records = leaves.map((content) => JSON.parse(content) as LeafRecord);
  return series.flatMap(({ key, stream, type }) => {
    const count = records.filter((record) => record.stream === stream && record.type === type).length;
    const found = events.filter(({ record }) => record.stream === stream && record.type === type).length;
    return count === found
      ? []
      : [{ code: 'bundle.number-withheld', details: { series: key, stream, count, found } }];
  });
}

const takesNumberOf =
  ({ stream, type }: BundledSeries) =>
  ({ record }: BundledEvent): boolean =>
    record.stream === stream && record.type === type;

function numberOf({ by }: BundledSeries, { record, data }: BundledEvent): number {
  if (by === 'place') return record.revision + 1;
  return Number((data as Readonly<Record<string, unknown>> | null)?.[by]);
}
