import { type EventCatalogue } from '../catalogue/event-catalogue';
import { RevisionConflict } from '../log/errors';
import { type NewEvent, type StreamEvent } from '../log/event';
import { timedAppend } from '../log/append-timing';
import { type EventStore } from '../log/event-store';
import { type CommandContext, dayOf } from './command-context';
import { type AnyDecider, type Draft } from './decider';
import { DomainError } from './domain-error';
import { eventIdOf } from './event-ids';
import { type SeenStream } from './stream-cache';
import { type StreamReader } from './stream-reader';

/** How often a command is decided anew when other processes write to its stream at the same time. */
const MAX_ATTEMPTS = 50;

/** What a command did. `repeated` when it had been done before: this is then its first outcome. */
export interface Outcome {
  readonly stream: string;
  readonly events: readonly StreamEvent[];
  /** Revision of the stream's last event by this command; its current one when nothing changed. */
  readonly revision: number;
  /** Position in the log to wait for before a view shows it; 0 when nothing changed. */
  readonly position: number;
  readonly repeated: boolean;
}

/** One command on its way to a decision. */
export interface Decision {
  readonly decider: AnyDecider;
  readonly commandName: string;
  readonly command: object;
  readonly stream: string;
  readonly facts: () => Promise<unknown>;
  readonly context: CommandContext;
}

type AnyDraft = Draft<Record<string, object>>;

/** Load, decide, append at the exact revision; decide anew when the stream moved meanwhile. */
export class CommandPipeline {
  /** The last command of each stream that has some. */
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly streams: StreamReader,
  ) {}

  /**
   * @throws DomainError when a rule refuses
   * @throws RevisionConflict when the caller's expected revision is not the stream's, or no attempt won
   */
  async execute(decision: Decision): Promise<Outcome> {
    return this.oneAtATime(decision.stream, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(decision, attempt === 1 ? 'as last seen' : 'as it is now');
        } catch (error) {
          if (!isWorthAnotherTry(error, attempt, decision.context)) throw error;
        }
      }
    });
  }

  private async attempt(decision: Decision, view: 'as last seen' | 'as it is now'): Promise<Outcome> {
    const { decider, stream, context } = decision;
    const mayBeStale = view === 'as last seen';
    // What other streams say is read beside this one. Neither is locked: it may change until the append either way.
    const facts = gathered(decision);
    facts.catch(() => undefined);
    const seen = await (mayBeStale
      ? this.streams.seen(decider, stream)
      : this.streams.refreshed(decider, stream));
    const first = seen.commands.get(context.commandId);
    if (first) return this.firstOutcome(stream, first);
    try {
      refuseOtherRevision(stream, seen, context);
      const drafts = decide(decision, seen.state, await facts);
      if (drafts.length > 0) return await this.append(decision, seen, drafts);
    } catch (error) {
      if (!mayBeStale || !isRefusal(error)) throw error;
    }
    // From a stale view neither a refusal nor "nothing to do" is final: look again.
    return mayBeStale ? this.attempt(decision, 'as it is now') : unchanged(stream, seen);
  }

  private async append(decision: Decision, seen: SeenStream, drafts: readonly AnyDraft[]): Promise<Outcome> {
    const { decider, stream } = decision;
    const events = drafts.map((draft, index) => this.complete(draft, index, decision));
    const stored = await this.catalogue.toStored(events);
    const { revision, position, repeated } = await timedAppend(() =>
      this.store.append(stream, seen.revision, stored),
    );
    // Another process gave this command before: what it wrote counts, not what was decided now.
    if (repeated) return this.attempt(decision, 'as it is now');
    const written = events.map((event, index) => ({ ...event, stream, revision: seen.revision + 1 + index }));
    this.streams.extend(decider, stream, seen, written);
    this.streams.noteWritten(written);
    return { stream, events: written, revision, position, repeated };
  }

  private complete(draft: AnyDraft, index: number, { context, command }: Decision): NewEvent {
    const { actor, role, commandId, correlationId, causationId, occurredAt, occurredOn } = context;
    const { reason } = command as { reason?: string };
    return {
      id: eventIdOf(commandId, index),
      type: draft.type,
      version: this.catalogue.contract(draft.type).version,
      // As the log will give it back, so that a fold has the same times from the cache as from the log.
      occurredAt: new Date(occurredAt).toISOString(),
      data: draft.data,
      metadata: {
        actor,
        role,
        commandId,
        correlationId,
        causationId,
        ...(reason ? { reason } : {}),
        ...(occurredOn ? { occurredOn } : {}),
      },
    };
  }

  private async firstOutcome(stream: string, range: { first: number; last: number }): Promise<Outcome> {
    const events = await this.streams.events(stream, range.first, range.last - range.first + 1);
    const position = events.at(-1)?.position ?? 0;
    return { stream, events, revision: range.last, position, repeated: true };
  }

  /** Commands to one stream from one process wait for each other instead of losing races. */
  private async oneAtATime<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.queues.get(stream);
    const turn = before ? before.then(work, work) : work();
    this.queues.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.queues.get(stream) === turn) this.queues.delete(stream);
    }
  }
}

/** What cannot be gathered is thrown where it is needed, and not by a command that was done before. */
async function gathered({ facts }: Decision): Promise<unknown> {
  return facts();
}

function decide(decision: Decision, state: unknown, facts: unknown): readonly AnyDraft[] {
  const rule = decision.decider.decide[decision.commandName];
  if (!rule) throw new Error(`No decider decides ${decision.commandName}.`);
  return rule(decision.command, state, { facts, today: dayOf(decision.context.occurredAt) });
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
