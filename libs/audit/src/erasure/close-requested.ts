import { setTimeout as sleep } from 'node:timers/promises';
import { isErasedMark } from '@diarium/access';
import { type Trouble, troubleOf } from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { closePerson } from './close-person';
import { erasuresShown, openErasures } from './open-erasures';

const LOOK_EVERY_MS = 15_000;
const NAME = 'erasure';

/** @returns whether it is to be gone on with: false once the signal aborts */
type Pause = (signal: AbortSignal) => Promise<boolean>;

const rest: Pause = (signal) => sleep(LOOK_EVERY_MS, true, { signal, ref: false }).catch(() => false);

/** Closes whoever an erasure was requested for, where that was interrupted. */
export async function closeRequested(register: Register): Promise<void> {
  if (!register.keys) return;
  for (const { subject } of await openErasures(register))
    if (subject !== null && !isErasedMark(subject)) await closePerson(register, subject);
}

/**
 * A process may die after a request for erasure was recorded and before the person's data are closed: whoever opens
 * the register next closes them, and whoever has it open does so before long.
 */
export class RequestedClosings {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly register: Register,
    private readonly onTrouble: (trouble: Trouble) => void,
    private readonly pause: Pause = rest,
  ) {}

  /** Resolves when what was interrupted before is closed. */
  async start(): Promise<void> {
    // A view that cannot get there in time is looked at again.
    await erasuresShown(this.register).catch(() => undefined);
    await this.look();
    this.running = this.run(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (await this.pause(signal)) await this.look();
  }

  /** The register opens also where this cannot be done: it is told, and tried again. */
  private async look(): Promise<void> {
    await closeRequested(this.register).catch((error: unknown) => this.onTrouble(troubleOf(NAME, error)));
  }
}
