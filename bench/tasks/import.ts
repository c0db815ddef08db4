import { type Desk } from '@diarium/register';
import { instantOf, lifeOf, LIFE_LENGTH, registration, registerOf } from '../data/case-life';
import { establishCommittees, type Following, migrate, openDesk, send } from '../data/open-desk';

export interface ImportInput {
  readonly url: string;
  readonly cases: number;
  readonly callers: number;
  readonly following: Following;
}

export interface ImportFound {
  readonly perSecond: number;
  /** In the slowest tenth of it. */
  readonly slowestPerSecond: number;
}

/** Registers cases and lives them through, command by command, by so many callers at once. */
export async function run({ url, cases, callers, following }: ImportInput): Promise<ImportFound> {
  await migrate(url);
  const desk = await openDesk(url, following);
  await establishCommittees(desk);
  const tenths = [performance.now()];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < cases) {
      const n = next;
      next += 1;
      await live(desk, n);
      if (next >= (tenths.length * cases) / 10) tenths.push(performance.now());
    }
  };
  await Promise.all(Array.from({ length: callers }, work));
  const total = secondsBetween(tenths[0], performance.now());
  const slowest = Math.max(...tenths.slice(1).map((at, index) => secondsBetween(tenths[index], at)));
  const events = cases * LIFE_LENGTH;
  return { perSecond: events / total, slowestPerSecond: events / 10 / slowest };
}

async function live(desk: Desk, n: number): Promise<void> {
  const { revision } = await send(desk, registration(n), instantOf(n, 0));
  const { committee, year } = registerOf(n);
  const key = `${committee}-${year}-${revision + 1}`;
  // As the import of a list gives them: in order, without waiting for each before the next.
  await Promise.all(lifeOf(n, key).map((command, index) => send(desk, command, instantOf(n, index + 1))));
}

const secondsBetween = (from = Number.NaN, to = Number.NaN): number => (to - from) / 1000;
