import { type Desk, FindCase, ListCases, ReadCaseFile } from '@diarium/register';
import { COMMITTEES, registerOf } from '../data/case-life';
import { openDesk } from '../data/open-desk';
import { scattered, subjectOf } from '../data/titles';
import { type Latency, latencyOf } from '../harness/statistics';

export interface QueriesInput {
  readonly url: string;
  readonly cases: number;
  readonly queries: number;
}

export type QueryName = 'case list page' | 'search' | 'case file' | 'case by number';

export type QueriesFound = Readonly<Record<QueryName, Latency>>;

type Ask = (desk: Desk, n: number, cases: number) => Promise<unknown>;

const asked: Readonly<Record<QueryName, Ask>> = {
  'case list page': (desk, n, cases) => desk.queries.execute(listPage(n, cases)),
  search: (desk, n) => desk.queries.execute(given(ListCases, { search: searched(n) })),
  'case file': (desk, n, cases) => desk.queries.execute(given(ReadCaseFile, { case: keyOf(n, cases) })),
  'case by number': (desk, n, cases) =>
    desk.queries.execute(given(FindCase, { number: keyOf(n, cases).replace(/-(\d+)-(\d+)$/, '/$2/$1') })),
};

/** One query after the other, each for another case, as an application asks them. */
export async function run({ url, cases, queries }: QueriesInput): Promise<QueriesFound> {
  const desk = await openDesk(url, 'none');
  const found: [string, Latency][] = [];
  for (const [name, ask] of Object.entries(asked))
    found.push([name, await latencies((n) => ask(desk, n, cases), queries)]);
  return Object.fromEntries(found) as QueriesFound;
}

async function latencies(ask: (n: number) => Promise<unknown>, queries: number): Promise<Latency> {
  const milliseconds: number[] = [];
  for (let n = -queries / 10; n < queries; n += 1) {
    const started = performance.now();
    await ask(scattered(n, 50));
    if (n >= 0) milliseconds.push(performance.now() - started);
  }
  return latencyOf(milliseconds);
}

/** Pages near the beginning and deep in the list, whole and narrowed by each filter. */
function listPage(n: number, cases: number): ListCases {
  const { committee, year } = registerOf(n);
  const handler = `Handläggare ${1 + (n % 50)}`;
  const filters: Partial<ListCases>[] = [
    {},
    { committee, year },
    { committee },
    { year },
    { status: n % 3 === 0 ? 'Stängt' : 'Öppet' },
    { handler },
    { committee, status: 'Öppet' },
    { caseType: 'Medborgarförslag' },
  ];
  const after = Buffer.from(JSON.stringify(['-registered', 1 + (n % (cases * 10))])).toString('base64url');
  return given(ListCases, { ...filters[n % filters.length], ...(n % 16 < 8 ? { after } : {}) });
}

/** Words as they stand in titles, common and rare, parts of them, several at once, and numbers. */
function searched(n: number): string {
  const { kind, first, second, place } = subjectOf(n);
  const [word = ''] = kind.split(' ');
  const searches = [
    `${first}${second}`,
    first,
    `${word} ${place}`,
    word,
    place,
    `${COMMITTEES[n % 10]}/${1 + (n % 900)}/2018`,
  ];
  return searches[n % searches.length] ?? '';
}

function keyOf(n: number, cases: number): string {
  const { committee, year } = registerOf(n);
  return `${committee}-${year}-${1 + (n % Math.max(1, Math.floor(cases / 100)))}`;
}

function given<Query extends object>(queryClass: new () => Query, fields: Partial<Query>): Query {
  return Object.assign(new queryClass(), fields);
}
