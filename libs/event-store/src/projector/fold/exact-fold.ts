import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { LogError, UnreadableEvent } from '../../log/errors';
import { type RecordedEvent } from '../../log/event';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type Portion } from '../portion';
import { type RowFold } from './row-fold';

export interface Poison {
  readonly event: RecordedEvent;
  readonly error: Error;
}

export interface Applied {
  readonly checkpoint: Checkpoint;
  /** The event right after the checkpoint, when it cannot be applied. */
  readonly poison?: Poison;
}

const TRIES = 3;
const RETRY_AFTER_MS = 50;

/** SQLSTATE classes in which the database refuses what it was given, and will tomorrow. */
const REFUSALS = new Set(['0A', '22', '23', '42', '44', '54', 'P0']);

const OF_A_FOLD = new Set(['projector.fold-failed', 'projector.row-refused']);

/** Applies everything before an event that cannot be applied, and names that event. */
export class ExactFold {
  constructor(private readonly fold: Pick<RowFold, 'apply'>) {}

  /** @throws Fenced, or what is no event's fault: a lost connection, a full disk */
  async apply(from: Checkpoint, portion: Portion): Promise<Applied> {
    const { events, position } = portion;
    try {
      return { checkpoint: await this.fold.apply(from, portion) };
    } catch (error) {
      const [event] = events;
      if (!event || !isFaultOfAnEvent(error)) throw error;
      if (events.length === 1) return this.insist(from, portion, { event, error });
    }
    const half = events.length >> 1;
    const before = { events: events.slice(0, half), position: events[half - 1]?.position ?? position };
    const first = await this.apply(from, before);
    return first.poison ? first : this.apply(first.checkpoint, { events: events.slice(half), position });
  }

  private async insist(from: Checkpoint, portion: Portion, poison: Poison): Promise<Applied> {
    for (let tries = 1; tries < TRIES && poison.error instanceof DatabaseError; tries += 1) {
      await sleep(RETRY_AFTER_MS * tries);
      try {
        return { checkpoint: await this.fold.apply(from, portion) };
      } catch (error) {
        if (!isFaultOfAnEvent(error)) throw error;
      }
    }
    return { checkpoint: from, poison };
  }
}

function isFaultOfAnEvent(error: unknown): error is Error {
  if (error instanceof DatabaseError) return REFUSALS.has(error.code?.slice(0, 2) ?? '');
  return error instanceof UnreadableEvent || (error instanceof LogError && OF_A_FOLD.has(error.code));
}
