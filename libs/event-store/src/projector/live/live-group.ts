import { LogError } from '../../log/errors';
import { type LogPage } from '../../log/event-store';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { type FollowingFold, LiveMember } from './live-member';
import { LiveRounds } from './live-rounds';
import { type FoldContext } from '../fold/model-fold';
import { type Pace } from './pace';
import { type Progress } from '../checkpoints/progress';

export interface LiveGroupParts {
  readonly context: Pick<FoldContext, 'connect' | 'store' | 'catalogue' | 'batchSize'>;
  readonly checkpoints: Pick<Checkpoints, 'advanceAll'>;
  readonly progress: Pick<Progress, 'reached' | 'changed' | 'left'>;
  /** Between two readings of the end. */
  readonly pace: Pick<Pace, 'rest'>;
  /** All that any of the read models may ask for. */
  readonly types: readonly string[];
}

/** Enough events to share a transaction, and few enough that a command need not wait long for their fold. */
const EVENTS_OF_ONE_ROUND = 250;

interface Tail {
  readonly stop: AbortController;
  /** Everything up to here was given to the members. */
  position: number;
}

/** The read models that this process keeps at the head of the log: its end is read once for all of them. */
export class LiveGroup {
  private readonly members = new Set<LiveMember>();
  private readonly rounds: LiveRounds;
  private tail: Tail | undefined;

  constructor(private readonly parts: LiveGroupParts) {
    this.rounds = new LiveRounds(parts.context, parts.checkpoints, this.members);
  }

  /**
   * Folds what the log gets until the signal aborts; the round under way is finished. The caller holds the lease for it.
   * @throws Halted, Fenced, or what is no event's fault
   */
  async follow(fold: FollowingFold, checkpoint: Checkpoint, signal: AbortSignal): Promise<void> {
    const { context, progress } = this.parts;
    const most = Math.min(EVENTS_OF_ONE_ROUND, context.batchSize);
    const member = new LiveMember(fold, checkpoint, progress, most);
    const leave = () => member.leave();
    signal.addEventListener('abort', leave);
    try {
      await this.catchUp(member, signal);
      if (signal.aborted) return;
      const isThere = this.enter(member);
      if (!isThere) await this.catchUp(member, signal);
      member.ready();
      this.rounds.begin();
      await member.until(signal);
    } finally {
      signal.removeEventListener('abort', leave);
      this.leave(member);
    }
    if (member.isUnsaved) await fold.apply(member.checkpoint, { events: [], position: member.position });
  }

  /** To be called when nobody follows any more. */
  close(): Promise<void> {
    return this.rounds.close();
  }

  /** Alone, to the end of the log as it is then. */
  private async catchUp(member: LiveMember, signal: AbortSignal): Promise<void> {
    const { store, batchSize } = this.parts.context;
    for (let page: LogPage | undefined; !signal.aborted && !page?.atHead;) {
      const { types } = member.fold;
      page = await store.readAll({ after: member.position, filter: { types }, limit: batchSize });
      await member.catchUp(page);
    }
  }

  /** True when what comes follows what the member has; else something was given to the others before. */
  private enter(member: LiveMember): boolean {
    this.tail ??= this.startTail(member.position);
    this.members.add(member);
    return this.tail.position <= member.position;
  }

  private leave(member: LiveMember): void {
    member.leave();
    this.members.delete(member);
    if (this.members.size > 0) return;
    this.tail?.stop.abort();
    this.tail = undefined;
  }

  private startTail(position: number): Tail {
    const tail = { stop: new AbortController(), position };
    this.read(tail).catch((error: unknown) => {
      if (this.tail === tail) this.tail = undefined;
      for (const member of this.members) member.fail(error);
    });
    return tail;
  }

  private async read(tail: Tail): Promise<void> {
    const { context, pace, types } = this.parts;
    const { store, batchSize } = context;
    const { signal } = tail.stop;
    const query = { after: tail.position, filter: { types }, batchSize, signal };
    for await (const page of store.subscribe(query)) {
      if (signal.aborted) return;
      tail.position = page.position;
      for (const member of this.members) member.give(page);
      this.rounds.begin();
      await this.rounds.room(signal);
      await pace.rest(signal);
    }
    if (!signal.aborted) throw new LogError('projector.log-ended', 'The log ended its subscription.');
  }
}
