import { setTimeout as sleep } from 'node:timers/promises';
import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type CommandContext, commandContext } from '../decide/command-context';
import { DomainError } from '../decide/domain-error';
import { commandIdFrom } from '../decide/event-ids';
import { type FactReader } from '../decide/fact-reader';
import { type RecordedEvent } from '../log/event';
import { type EventStore, type LogPage } from '../log/event-store';
import { type Lease, type ProcessLocks } from '../projector/process-locks';
import { Ahead } from '../projector/build/ahead';
import { type Pace } from '../projector/live/pace';
import { type Trouble, troubleOf } from '../trouble';
import { type Policy, type Reaction, typesOfPolicy } from './policy';
import { type PolicyCheckpoints } from './policy-checkpoints';

const STORE_EVERY_MS = 200;

export interface PolicyGround {
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly read: FactReader;
  readonly submit: (command: object, context: CommandContext) => Promise<unknown>;
  readonly checkpoints: PolicyCheckpoints;
  readonly locks: ProcessLocks;
  /** Hears when a policy cannot go on for now. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly pace: Pace;
  /** How long a standby or a failed attempt rests, in milliseconds. */
  readonly retryEveryMs: number;
}

/**
 * Runs one policy in one process at a time. Its commands have ids that follow from the event, so a crash between a
 * command and its checkpoint repeats the command and changes nothing: no reaction is lost, and none is doubled.
 */
export class PolicyRunner {
  /** Position up to which this process has reacted. */
  reached = -1;

  constructor(
    private readonly ground: PolicyGround,
    private readonly policy: Policy,
  ) {}

  get name(): string {
    return this.policy.name;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.runOnce(signal).catch((error: unknown) => {
        if (!signal.aborted) this.ground.onTrouble(troubleOf(this.name, error));
      });
      await sleep(this.ground.retryEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async runOnce(signal: AbortSignal): Promise<void> {
    const lease = await this.ground.locks.tryAcquire(`policy.${this.policy.name}`);
    if (!lease) return;
    try {
      await this.follow(lease, signal);
    } finally {
      await lease.release();
    }
  }

  private async follow(lease: Lease, signal: AbortSignal): Promise<void> {
    const { store, checkpoints } = this.ground;
    const { name } = this.policy;
    let stored = await checkpoints.begin(name, await store.head());
    this.reached = stored;
    const until = AbortSignal.any([signal, lease.lost]);
    const filter = { types: typesOfPolicy(this.policy) };
    const pages = new Ahead(store.subscribe({ after: stored, filter, signal: until }));
    for (let storedAt = Date.now(); ;) {
      const page = await pages.take(stored === this.reached ? undefined : STORE_EVERY_MS);
      if (page === 'end') return;
      const hasReacted = page !== 'later' && (await this.react(page));
      // Passing over what calls for nothing is not worth a write each.
      if (page !== 'later' && !hasReacted && Date.now() - storedAt < STORE_EVERY_MS) continue;
      await checkpoints.advance(name, stored, this.reached);
      stored = this.reached;
      storedAt = Date.now();
      await this.ground.pace.rest(until);
    }
  }

  /** @returns whether anything in it called for a reaction */
  private async react(page: LogPage): Promise<boolean> {
    let reactions = 0;
    for (const event of await this.ground.catalogue.fromStored(page.events))
      reactions += await this.reactTo(event);
    this.reached = page.position;
    return reactions > 0;
  }

  /** @returns how many reactions it called for */
  private async reactTo(event: RecordedEvent): Promise<number> {
    try {
      const reactions = (await this.policy.react[event.type]?.(event, this.ground.read)) ?? [];
      for (const reaction of reactions) await this.issue(event, reaction);
      return reactions.length;
    } catch (error) {
      // A database that is away takes no note either: that shows by itself.
      await this.ground.checkpoints.noteStop(this.policy.name, event.position).catch(() => undefined);
      throw error;
    }
  }

  private async issue(event: RecordedEvent, { key, command }: Reaction): Promise<void> {
    const { name } = this.policy;
    const context = commandContext({
      actor: name,
      role: 'policy',
      commandId: commandIdFrom('policy', name, event.id, key),
      occurredAt: event.occurredAt,
      correlationId: event.metadata.correlationId,
      causationId: event.id,
    });
    try {
      await this.ground.submit(command, context);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.ground.checkpoints.noteRefusal(name, event, key, error);
    }
  }
}
