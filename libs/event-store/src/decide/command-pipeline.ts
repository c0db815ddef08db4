import { type EventCatalogue } from '../catalogue/event-catalogue';
import { RevisionConflict } from '../log/errors';
import { type NewEvent } from '../log/event';
import { timedAppend } from '../log/append-timing';
import { type EventStore } from '../log/event-store';
import { type CommandContext } from './command-context';
import { CommandQueues } from './command-queues';
import { decideTogether } from './decide-together';
import { decidedEvents, gathered, written } from './decided-events';
import { type Decision, type Outcome } from './decision';
import { DomainError } from './domain-error';
import { type SeenStream, writtenBefore } from './stream-cache';
import { type StreamReader } from './stream-reader';

/** How often a command is decided anew when other processes write to its stream at the same time. */
const MAX_ATTEMPTS = 50;

/** Load, decide, append at the exact revision; decide anew when the stream moved meanwhile. */
export class CommandPipeline {
  private readonly queues: CommandQueues;

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly streams: StreamReader,
  ) {
    this.queues = new CommandQueues({
      alone: (decision) => this.alone(decision),
      together: (decisions) => decideTogether({ store, catalogue, streams }, decisions),
    });
  }

  /**
   * @throws DomainError when a rule refuses
   * @throws RevisionConflict when the caller's expected revision is not the stream's, or no attempt won
   */
  execute(decision: Decision): Promise<Outcome> {
    return this.queues.execute(decision);
  }

  private async alone(decision: Decision): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(decision, attempt === 1 ? 'as last seen' : 'as it is now');
      } catch (error) {
        if (!isWorthAnotherTry(error, attempt, decision.context)) throw error;
      }
    }
  }

  private async attempt(decision: Decision, view: 'as last seen' | 'as it is now'): Promise<Outcome> {
    const { decider, stream, context } = decision;
    const mayBeStale = view === 'as last seen';
    // What other streams say is read beside this one. Neither is locked: it may change until the append either way.
    const facts = (mayBeStale && decision.given) || gathered(decision);
    const seen = await (mayBeStale
      ? this.streams.seen(decider, stream)
      : this.streams.refreshed(decider, stream));
    const first = writtenBefore(seen, context.commandId);
    if (first) return this.firstOutcome(stream, first);
    try {
      refuseOtherRevision(stream, seen, context);
      const over = { state: seen.state, facts: await facts };
      const events = decidedEvents(this.catalogue, decision, over);
      if (events.length > 0) return await this.append(decision, seen, events);
    } catch (error) {
      if (!mayBeStale || !isRefusal(error)) throw error;
    }
    // From a stale view neither a refusal nor "nothing to do" is final: look again.
    return mayBeStale ? this.attempt(decision, 'as it is now') : unchanged(stream, seen);
  }

  private async append(decision: Decision, seen: SeenStream, events: readonly NewEvent[]): Promise<Outcome> {
    const { decider, stream } = decision;
    const stored = await this.catalogue.toStored(events);
    const { revision, position, repeated } = await timedAppend(() =>
      this.store.append(stream, seen.revision, stored),
    );
    // Another process gave this command before: what it wrote counts, not what was decided now.
    if (repeated) return this.attempt(decision, 'as it is now');
    const own = written(stream, seen.revision, events);
    this.streams.extend(decider, stream, seen, own);
    this.streams.noteWritten(own);
    return { stream, events: own, revision, position, repeated };
  }

  private async firstOutcome(stream: string, range: { first: number; last: number }): Promise<Outcome> {
    const events = await this.streams.events(stream, range.first, range.last - range.first + 1);
    const position = events.at(-1)?.position ?? 0;
    return { stream, events, revision: range.last, position, repeated: true };
  }
}

function unchanged(stream: string, { revision }: SeenStream): Outcome {
  return { stream, events: [], revision, position: 0, repeated: false };
}

function refuseOtherRevision(stream: string, seen: SeenStream, { expectedRevision }: CommandContext): void {
  if (expectedRevision !== undefined && expectedRevision !== seen.revision)
    throw new RevisionConflict(stream, expectedRevision, seen.revision);
}

function isRefusal(error: unknown): boolean {
  return error instanceof DomainError || error instanceof RevisionConflict;
}

function isWorthAnotherTry(error: unknown, attempt: number, { expectedRevision }: CommandContext): boolean {
  return error instanceof RevisionConflict && expectedRevision === undefined && attempt < MAX_ATTEMPTS;
}
