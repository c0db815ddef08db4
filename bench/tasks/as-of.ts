import { AsOf, type AsOfTime } from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { onGround, PostgresEventStore, Projector } from '@diarium/event-store';
import { type Desk, ListCases, ReadCaseFile, readModels, registerCatalogue } from '@diarium/register';
import { registerOf } from '../data/case-life';
import { openDesk } from '../data/open-desk';

export interface AsOfInput {
  readonly url: string;
  /** Position that is asked about; another one follows it, a hundredth later. */
  readonly position: number;
}

/** Milliseconds. */
export interface Answered {
  readonly uncached: number;
  /** The same query of the same time again, the median of some. */
  readonly cached: number;
  readonly live: number;
  readonly later: number;
}

export interface AsOfFound {
  readonly list: Answered;
  readonly file: Answered;
}

const REPEATED = 50;

/** Asks for the list of cases and for one case as they were, where nobody has asked before. */
export async function run({ url, position }: AsOfInput): Promise<AsOfFound> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const store = new PostgresEventStore(database);
  const projector = new Projector({
    database,
    store,
    catalogue: registerCatalogue(),
    models: readModels,
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  const desk = await openDesk(url, 'none');
  const asOf = new AsOf({ store, projector });
  await asOf.clear();
  const { committee, year } = registerOf(1);
  const asking = {
    list: () => Object.assign(new ListCases(), { committee }),
    file: () => Object.assign(new ReadCaseFile(), { case: `${committee}-${year}-1` }),
  };
  const times = [{ position }, { position: position + Math.ceil(position / 100) }] as const;
  return {
    list: await answered({ desk, asOf }, asking.list, times),
    file: await answered({ desk, asOf }, asking.file, times),
  };
}

async function answered(
  { desk, asOf }: { readonly desk: Desk; readonly asOf: AsOf },
  query: () => ListCases | ReadCaseFile,
  [time, later]: readonly [AsOfTime, AsOfTime],
): Promise<Answered> {
  const live = () => timed(() => desk.queries.execute(query() as ListCases));
  const past = (at: AsOfTime) =>
    timed(async () => desk.queries.execute(onGround(query(), await asOf.ground(at)) as ListCases));
  const uncached = await past(time);
  return {
    uncached,
    cached: await medianOf(() => past(time)),
    live: await medianOf(live),
    later: await past(later),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let nth = 0; nth < REPEATED; nth += 1) all.push(await measure());
  return all.sort((one, other) => one - other)[REPEATED / 2] ?? Number.NaN;
}
