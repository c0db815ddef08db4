import { type Client } from 'pg';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Wakeup } from '../../log/subscription';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { type LiveMember } from './live-member';
import { type FoldContext } from '../fold/model-fold';
import { type Portion } from '../portion';
import { atOnce, RoundSession } from './round-session';
import { BEGIN_ROUND } from '../transaction';

/** How long stored checkpoints may lag behind events that their read models have no use for. */
const SAVE_WITHIN_MS = 200;

/** While some read models are written, one that is not among them need not wait. */
const LANES = 2;

interface Share {
  readonly member: LiveMember;
  readonly portion: Portion;
}

/**
 * Folds what waits for read models in rounds: all that have something share one transaction, and its statements one
 * write. While a round is under way, more gathers for the next: the busier the log, the less an event costs.
 */
export class LiveRounds {
  private readonly lanes: readonly RoundSession[];
  private readonly idle: RoundSession[];
  private readonly done = new Wakeup();
  private savedAt = 0;
  private saving: NodeJS.Timeout | undefined;

  /** @param members changed by the owner, who calls `begin` when something waits for one of them */
  constructor(
    private readonly context: Pick<FoldContext, 'connect' | 'catalogue'>,
    private readonly checkpoints: Pick<Checkpoints, 'advanceAll'>,
    private readonly members: ReadonlySet<LiveMember>,
  ) {
    this.lanes = Array.from({ length: LANES }, () => new RoundSession(context));
    this.idle = [...this.lanes];
  }

  begin(): void {
    const session = this.hasWork() ? this.idle.pop() : undefined;
    if (session) void this.fly(session);
    else this.saveLater();
  }

  /** Resolves when no read model is so far behind that it holds up the others: they may be waited for. */
  async room(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.some(({ isFull }) => isFull))
      await this.done.since(this.done.current, signal);
  }

  async close(): Promise<void> {
    clearTimeout(this.saving);
    await Promise.all(this.lanes.map((session) => session.close()));
  }

  private async fly(session: RoundSession): Promise<void> {
    while (this.hasWork()) {
      // Whoever else has something to do goes first.
      await nextTurn();
      await this.round(session);
    }
    this.idle.push(session);
    this.saveLater();
  }

  private async round(session: RoundSession): Promise<void> {
    const shares = this.shares();
    if (shares.length === 0) return;
    try {
      const moved = await session.use((client) => this.together(client, shares));
      shares.forEach(({ member }, index) => member.moved(moved[index] as Checkpoint));
    } catch {
      for (const share of shares) void this.alone(share);
    }
    this.done.wake();
  }

  private shares(): readonly Share[] {
    const isToSave = this.isTimeToSave();
    const members = [...this.members].filter((member) => member.isDue || (isToSave && member.isUnsaved));
    if (isToSave) this.savedAt = Date.now();
    return members.map((member) => ({ member, portion: member.take() }));
  }

  /** @returns their checkpoints afterwards, in the order of the shares */
  private async together(client: Client, shares: readonly Share[]): Promise<readonly Checkpoint[]> {
    const portions = await Promise.all(shares.map(({ portion }) => this.opened(portion)));
    const moves = shares.map(({ member }, index) => ({
      fold: member.fold,
      from: member.checkpoint,
      portion: portions[index] as Portion,
    }));
    const prepared = await Promise.all(
      atOnce(client, () => moves.map(({ fold, from, portion }) => fold.prepare(from, portion, client))),
    );
    const steps = moves.map(({ from, portion: { position } }) => ({ from, position }));
    await Promise.all(
      atOnce(client, () => [
        client.query(BEGIN_ROUND),
        this.checkpoints.advanceAll(client, steps),
        ...moves.map(({ fold }, index) => fold.write(client, prepared[index])),
      ]),
    );
    await client.query('COMMIT');
    return steps.map(({ from, position }) => ({ ...from, position, error: null }));
  }

  /** Opened beforehand, so that all ask for their rows at once. What cannot be opened is found out by whoever wants it. */
  private async opened(portion: Portion): Promise<Portion> {
    const opened = await this.context.catalogue.fromStored(portion.events).catch(() => undefined);
    return { ...portion, opened };
  }

  /** What went wrong with one of them leaves the others alone, and is found out by the one. */
  private async alone({ member, portion }: Share): Promise<void> {
    const { fold, checkpoint } = member;
    fold.forget();
    try {
      member.moved(await fold.apply(checkpoint, portion));
    } catch (error) {
      member.fail(error);
    }
    this.done.wake();
    this.begin();
  }

  private hasWork(): boolean {
    const isToSave = this.isTimeToSave();
    return this.some((member) => member.isDue || (isToSave && member.isUnsaved));
  }

  private isTimeToSave(): boolean {
    return Date.now() >= this.savedAt + SAVE_WITHIN_MS;
  }

  private saveLater(): void {
    if (this.saving || !this.some(({ isUnsaved }) => isUnsaved)) return;
    const wait = Math.max(1, this.savedAt + SAVE_WITHIN_MS - Date.now());
    this.saving = setTimeout(() => {
      this.saving = undefined;
      this.begin();
    }, wait);
  }

  private some(has: (member: LiveMember) => boolean): boolean {
    for (const member of this.members) if (has(member)) return true;
    return false;
  }
}
