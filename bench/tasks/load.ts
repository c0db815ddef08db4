import { AssignHandler, CorrectCase, deskOver, type RegisterGround } from '@diarium/register';
import { instantOf, registration, registerOf } from '../data/case-life';
import { establishCommittees, migrate, openGround, send } from '../data/open-desk';
import { median } from '../harness/statistics';

export interface LoadInput {
  readonly url: string;
  /** How many events the long stream holds. */
  readonly events: number;
  readonly rounds: number;
}

/** Milliseconds of one command, the middle one of all rounds. */
export interface LoadFound {
  readonly short: number;
  readonly long: number;
  readonly longInCache: number;
}

/** What a long stream costs a command: its first one reads the stream from the log, the next finds it in the cache. */
export async function run({ url, events, rounds }: LoadInput): Promise<LoadFound> {
  await migrate(url);
  const ground = await openGround(url, 'consulted');
  const { desk, close } = await deskOver(ground);
  await establishCommittees(desk);
  const [long, short] = [await registered(0), await registered(0)];
  for (let n = 2; n <= events; n += 1)
    await send(
      desk,
      Object.assign(new CorrectCase(), {
        case: long,
        field: 'title',
        value: `Rubrik ${n}`,
        reason: 'Skrivfel',
      }),
      instantOf(0, 1),
    );
  await close();
  const found = { short: [] as number[], long: [] as number[], longInCache: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const [inShort = 0] = await assignments(ground, short, `Kim ${round}`);
    const [inLong = 0, cached = 0] = await assignments(ground, long, `Kim ${round}`);
    found.short.push(inShort);
    found.long.push(inLong);
    found.longInCache.push(cached);
  }
  return { short: median(found.short), long: median(found.long), longInCache: median(found.longInCache) };

  async function registered(n: number): Promise<string> {
    const { committee, year } = registerOf(n);
    const { revision } = await send(desk, registration(n), instantOf(n, 0));
    return `${committee}-${year}-${revision + 1}`;
  }
}

/** Two commands on a case at a desk that knows nothing yet. */
async function assignments(ground: RegisterGround, inCase: string, handler: string): Promise<number[]> {
  const { desk, close } = await deskOver(ground);
  const taken: number[] = [];
  for (const turn of [1, 2]) {
    const from = performance.now();
    const command = Object.assign(new AssignHandler(), { case: inCase, handler: `${handler} ${turn}` });
    await send(desk, command, instantOf(0, 2));
    taken.push(performance.now() - from);
  }
  await close();
  return taken;
}
