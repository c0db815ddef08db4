import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandContext, commandIdFrom, eventIdOf } from '@diarium/event-store';
import { type Entry } from '../journal/entries';
import { commandsOf, type CommandRecord } from '../journal/read-journals';
import { type Answered, type Asked, type Door } from './door';
import { type HttpTally } from './http-tally';

/** Who acts: their keys make the ids of the commands. */
export const USER = 'eva';

/** What a command's answer says of it. */
export interface Told {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

type Planned = Pick<Asked, 'operation' | 'path'> & { readonly body: object };

/** Gives commands until their end is known, each under one key, and keeps the journal of it. */
export class HttpCommands {
  private readonly journal: Entry[] = [];
  private readonly asked = new Map<string, Asked>();

  constructor(
    private readonly door: Door,
    private readonly tally: HttpTally,
    private readonly stop: AbortSignal,
  ) {}

  /** Undefined where a rule refused, or the run ended before the end was known. */
  async give(command: Planned, isComparedAfterwards: boolean): Promise<Told | undefined> {
    const key = randomUUID();
    const id = commandIdFrom('http', USER, key);
    const asked = { ...command, key };
    const context = commandContext({ actor: USER, role: 'registrar', commandId: id });
    this.journal.push({ what: 'invoked', id, command: command.operation, fields: command.body, context });
    this.asked.set(id, asked);
    const answer = await this.untilAnswered(asked, () => this.stop.aborted);
    if (!answer) return undefined;
    const told = this.note(id, answer);
    if (isComparedAfterwards) await this.compare(asked, answer);
    return told;
  }

  /** Everything that is known of each command, also of those whose end nobody has heard yet. */
  get known(): ReadonlyMap<string, CommandRecord> {
    return commandsOf(this.journal);
  }

  /** Gives those again whose end is unknown. */
  async settle(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    const open = [...this.known.values()].filter(({ isOpen }) => isOpen);
    await Promise.all(
      open.map(async ({ invoked: { id } }) => {
        const asked = this.asked.get(id);
        this.tally.retried += 1;
        const answer = asked && (await this.untilAnswered(asked, () => performance.now() > deadline));
        if (answer) this.note(id, answer);
        else this.tally.found('hangs', `How ${id} ended is not known ${withinMs / 1000} s later.`);
      }),
    );
  }

  private async untilAnswered(asked: Asked, isOver: () => boolean): Promise<Answered | undefined> {
    for (let turn = 0; ; turn += 1) {
      if (turn === 1) this.tally.retried += 1;
      const answer = await this.door.ask(asked);
      if (answer && isEnd(answer)) return answer;
      if (isOver()) return undefined;
      await sleep(Math.max(100, Math.min(1000, answer?.retryAfterMs ?? 0)));
    }
  }

  /** Who asks again gets the first answer. */
  private async compare(asked: Asked, first: Answered): Promise<void> {
    const second = await this.untilAnswered(asked, () => this.stop.aborted);
    if (!second) return;
    this.tally.compared += 1;
    if (second.status !== first.status || !isDeepStrictEqual(second.text, first.text))
      this.tally.found('doubled', `${asked.operation}: first ${first.text}, then ${second.text}`);
  }

  private note(id: string, { status, text, code }: Answered): Told | undefined {
    if (status >= 400) {
      this.tally.refused += 1;
      this.journal.push({ what: 'refused', id, code: code ?? '' });
      return undefined;
    }
    const told = JSON.parse(text) as Told & { readonly events: readonly { readonly revision: number }[] };
    const events = told.events.map(({ revision }, index) => ({ id: eventIdOf(id, index), revision }));
    this.tally.acknowledged += 1;
    this.journal.push({
      what: 'acknowledged',
      id,
      stream: told.stream,
      position: told.position,
      events,
    });
    return told;
  }
}

const isEnd = ({ status, code }: Answered): boolean => status < 500 && code !== 'idempotency.in-flight';
