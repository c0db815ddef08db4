import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database } from '@diarium/database';
import { LogError } from '../log/errors';
import { Pace } from '../projector/live/pace';
import { ProcessLocks } from '../projector/process-locks';
import { type Policy } from './policy';
import { PolicyCheckpoints } from './policy-checkpoints';
import { type PolicyGround, PolicyRunner } from './policy-runner';

const POLL_MS = 25;

export type PolicyOptions = Omit<PolicyGround, 'checkpoints' | 'locks' | 'retryEveryMs' | 'pace'> & {
  readonly database: Database;
  readonly retryEveryMs?: number;
  readonly pace?: Pace;
};

export interface PolicyStatus {
  readonly name: string;
  /** Up to which it has reacted. */
  readonly position: number;
  /** Position of the last event in the log. */
  readonly head: number;
  /** `head` less `position`. With PostgreSQL's log that is the number of events to go. */
  readonly lag: number;
  /** How many of its commands a rule refused. */
  readonly refused: number;
  /** Position of the event that it cannot react to for now, and tries again; null while it goes on. */
  readonly stoppedAt: number | null;
  readonly updatedAt: Date | null;
}

/** The durable reactions of the register, each run by one process at a time. */
export class Policies {
  private readonly stopping = new AbortController();
  private readonly runners: readonly PolicyRunner[];
  private running: Promise<unknown> | undefined;

  private readonly ground: PolicyGround;
  private readonly locks: ProcessLocks;

  constructor(given: PolicyOptions, policies: readonly Policy[]) {
    const { database, retryEveryMs = 1000, pace = new Pace(), ...options } = given;
    this.locks = new ProcessLocks(database);
    const checkpoints = new PolicyCheckpoints(database.pool);
    this.ground = { ...options, retryEveryMs, pace, checkpoints, locks: this.locks };
    this.runners = policies.map((policy) => new PolicyRunner(this.ground, policy));
  }

  /** Resolves when every policy has its place in the log: what is appended from then on is reacted to. */
  async start(): Promise<void> {
    const head = await this.ground.store.head();
    for (const { name } of this.runners) await this.ground.checkpoints.begin(name, head);
    setMaxListeners(0, this.stopping.signal);
    this.running = Promise.all(this.runners.map((runner) => runner.run(this.stopping.signal)));
  }

  /** Finishes the reactions under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.locks.close();
  }

  /** @throws LogError `policy.wait-timeout` when not all have reacted up to the position in time */
  async waitFor(position: number, timeoutMs = 10_000): Promise<void> {
    await this.ground.pace.whileWaiting(() => this.wait(position, timeoutMs));
  }

  private async wait(position: number, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await this.haveReached(position))) {
      if (Date.now() > deadline)
        throw new LogError('policy.wait-timeout', `The policies did not reach position ${position} in time.`);
      await sleep(POLL_MS);
    }
  }

  /** How far behind the log each is, whichever process runs it. */
  async status(): Promise<readonly PolicyStatus[]> {
    const head = await this.ground.store.head();
    const standings = await this.ground.checkpoints.standings();
    return this.runners.map(({ name, reached }) => {
      const {
        position = 0,
        updatedAt = null,
        refused = 0,
        stoppedAt: noted = null,
      } = standings.get(name) ?? {};
      const at = Math.max(reached, position);
      // It has moved on before that is noted.
      const stoppedAt = noted !== null && noted > at ? noted : null;
      return { name, position: at, head, lag: Math.max(0, head - at), refused, stoppedAt, updatedAt };
    });
  }

  private async haveReached(position: number): Promise<boolean> {
    const positions = await this.ground.checkpoints.positions();
    return this.runners.every(
      ({ name, reached }) => Math.max(reached, positions.get(name) ?? -1) >= position,
    );
  }
}
