import { type RecordedEvent } from '@diarium/event-store';
import { type Finding } from '@diarium/verifier';
import { about, type KeptLeaf } from './compare-leaf';

type Kept = Pick<KeptLeaf, 'event' | 'position' | 'index'>;
type Found = Omit<RecordedEvent, 'data' | 'metadata'>;

/** Leaves whose event is not where it was, and events that stand where no leaf of theirs is. */
export class Displaced {
  private readonly gone = new Map<string, Kept>();
  private readonly strange = new Map<string, Found>();

  /** @param lastPosition of the last event that the proof log took in */
  constructor(private readonly lastPosition: number) {}

  lost({ event, position, index }: KeptLeaf): void {
    this.gone.set(event, { event, position, index });
  }

  met({ data: _data, metadata: _metadata, ...event }: RecordedEvent): void {
    this.strange.set(event.id, event);
  }

  /** What became of them: moved, swapped, removed, inserted, or cut off with the end of the log. */
  findings(): readonly Finding[] {
    const moved: Move[] = [];
    for (const [id, kept] of this.gone) {
      const now = this.strange.get(id);
      if (now) moved.push({ kept, to: now.position });
    }
    for (const { kept } of moved) {
      this.gone.delete(kept.event);
      this.strange.delete(kept.event);
    }
    const gone = [...this.gone.values()].sort((one, other) => one.position - other.position);
    return [...moves(moved), ...this.removals(gone), ...this.insertions()];
  }

  private removals(gone: readonly Kept[]): readonly Finding[] {
    const last = gone.at(-1);
    if (!last || last.position < this.lastPosition) return gone.map(removal);
    // All to the end are gone, from some place on: the log was cut there.
    let from = gone.length - 1;
    while (from > 0 && gone[from - 1]?.index === (gone[from] as Kept).index - 1) from -= 1;
    const first = gone[from] as Kept;
    const cut: Finding = {
      code: 'proof.log-truncated',
      event: first.event,
      details: { position: first.position, index: first.index, count: gone.length - from },
    };
    return [...gone.slice(0, from).map(removal), cut];
  }

  /** What stands after the last position that was taken in is only not taken in yet. */
  private insertions(): readonly Finding[] {
    return [...this.strange.values()]
      .filter(({ position }) => position <= this.lastPosition)
      .map((event) => about(event as RecordedEvent, 'proof.event-inserted'));
  }
}

interface Move {
  readonly kept: Kept;
  readonly to: number;
}

const removal = ({ event, position, index }: Kept): Finding => ({
  code: 'proof.event-removed',
  event,
  details: { position, index },
});

/** Two that took each other's place, and else runs of events that were shifted together. */
function moves(moved: readonly Move[]): readonly Finding[] {
  const at = new Map(moved.map((move) => [move.kept.position, move]));
  const findings: Finding[] = [];
  const inOrder = [...moved].sort((one, other) => one.kept.position - other.kept.position);
  for (let next = 0; next < inOrder.length;) {
    const move = inOrder[next] as Move;
    const { event, position } = move.kept;
    if (at.get(move.to)?.to === position) {
      if (position < move.to)
        findings.push({ code: 'proof.events-swapped', event, details: { position, other: move.to } });
      next += 1;
      continue;
    }
    const count = runFrom(inOrder, next);
    findings.push({ code: 'proof.events-moved', event, details: { position, to: move.to, count } });
    next += count;
  }
  return findings;
}

/** How many from there on follow each other and were moved equally far. */
function runFrom(moved: readonly Move[], from: number): number {
  const first = moved[from] as Move;
  let count = 1;
  for (; from + count < moved.length; count += 1) {
    const { kept, to } = moved[from + count] as Move;
    if (kept.index !== first.kept.index + count || to - kept.position !== first.to - first.kept.position)
      break;
  }
  return count;
}
