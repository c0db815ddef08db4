import { join } from 'node:path';
import { filledRegister, rebuiltReadModels } from '../data/filled-register';
import { type Kind } from '../data/http-requests';
import { type Bench } from '../harness/bench';
import {
  type Figure,
  megabytes,
  milliseconds,
  perSecond,
  type Row,
  thousands,
  times,
} from '../harness/figure';
import { Served } from '../harness/served';
import { median } from '../harness/statistics';
import { type HttpTokens } from '../tasks/http-users';

const CALLERS = 64;
const KINDS: readonly Kind[] = ['commands', 'list', 'file'];
const NAMES: Readonly<Record<Kind, string>> = {
  commands: 'commands over HTTP',
  list: 'case list over HTTP',
  file: 'case file over HTTP',
};
/** How many times the requests of the twin are asked for. */
const REQUIRED: Readonly<Record<Kind, number>> = { commands: 1, list: 2, file: 2 };

interface Contestant {
  readonly served: Served;
  readonly tokens: HttpTokens;
}

interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMilliseconds: number;
  readonly megabytes: number;
}

/** Both applications over HTTP, each a process of its own on the same server, in turn. */
export const twinFigure: Figure = {
  name: 'twin',
  async measure(bench) {
    const contestants = [await diarium(bench), await twin(bench)];
    try {
      const rows: Row[] = [];
      for (const kind of KINDS) rows.push(...(await compared(bench, kind, contestants)));
      return rows;
    } finally {
      for (const { served } of contestants) await served.stop();
    }
  },
};

async function diarium(bench: Bench): Promise<Contestant> {
  const { url } = await filledRegister(bench);
  await rebuiltReadModels(bench);
  const dataDir = join(bench.folder, 'keys');
  const { found: tokens } = await bench.task('http-users', { url, dataDir });
  const env = {
    DATABASE_URL: url,
    DIARIUM_DATA_DIR: dataDir,
    DIARIUM_HTTP_PORT: '0',
    DIARIUM_HTTP_RATE: '0',
  };
  return { served: await Served.start({ file: 'apps/api/src/main.ts', env }), tokens };
}

async function twin(bench: Bench): Promise<Contestant> {
  const url = await bench.createDatabase('twin');
  const { found: tokens } = await bench.task('fill-twin', { url, cases: bench.sizes.cases });
  return { served: await Served.start({ file: 'bench/twin/main.ts', args: [url, '10'], env: {} }), tokens };
}

/** In turn, and the other one first each time: what disturbs the machine disturbs both. */
async function compared(
  bench: Bench,
  kind: Kind,
  contestants: readonly Contestant[],
): Promise<readonly Row[]> {
  const turns: Turn[][] = contestants.map(() => []);
  for (let round = 0; round < bench.sizes.rounds; round += 1)
    for (let place = 0; place < contestants.length; place += 1) {
      const index = (round + place) % contestants.length;
      const contestant = contestants[index];
      if (contestant) turns[index]?.push(await turnOf(bench, kind, contestant));
    }
  const [ours, theirs] = turns.map(middle);
  if (!ours || !theirs) return [];
  return rowsOf(kind, bench.sizes.cases, ours, theirs);
}

async function turnOf(bench: Bench, kind: Kind, { served, tokens }: Contestant): Promise<Turn> {
  const { warmUpSeconds, seconds, cases } = bench.sizes;
  const token = kind === 'commands' ? tokens.registrar : tokens.reader;
  const load = { callers: CALLERS, warmUpSeconds, seconds: 2 * seconds };
  await bench.query(bench.server.url, 'CHECKPOINT');
  const before = await served.usage();
  const { found } = await bench.task('http-load', { url: served.url, token, kind, cases, load });
  const after = await served.usage();
  bench.say(`${kind} ${served.url}: ${JSON.stringify(found)} ${JSON.stringify(after)}`);
  const share = load.seconds / (load.seconds + warmUpSeconds);
  return {
    ...found,
    cpuMilliseconds: (1000 * share * (after.cpuSeconds - before.cpuSeconds)) / found.requests,
    megabytes: after.megabytes,
  };
}

function middle(turns: readonly Turn[]): Turn {
  const of = (field: keyof Turn): number => median(turns.map((turn) => turn[field]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpuMilliseconds: of('cpuMilliseconds'),
    megabytes: of('megabytes'),
  };
}

function rowsOf(kind: Kind, cases: number, ours: Turn, theirs: Turn): readonly Row[] {
  const what = `${NAMES[kind]}, ${CALLERS} connections, ${thousands(cases)} cases`;
  const required = REQUIRED[kind];
  const told = ({ p50, cpuMilliseconds, megabytes: used }: Turn): string =>
    `p50 ${milliseconds(p50)}, ${milliseconds(cpuMilliseconds)} of processor each, ${megabytes(used)}`;
  return [
    {
      what,
      ours: perSecond(ours.perSecond),
      peer: `CRUD twin ${perSecond(theirs.perSecond)}`,
      ratio: times(ours.perSecond / theirs.perSecond),
      required: `≥ ${times(required)}`,
      isMet: ours.perSecond >= required * theirs.perSecond,
    },
    {
      what: `p99 of it`,
      ours: milliseconds(ours.p99),
      peer: `CRUD twin ${milliseconds(theirs.p99)}`,
      ratio: times(ours.p99 / theirs.p99),
      // Twice as many requests a second of a list or a file may each take as long; a command may not.
      ...(kind === 'commands' && { required: `≤ ${times(1)}`, isMet: ours.p99 <= theirs.p99 }),
    },
    { what: `in it`, ours: told(ours), peer: `CRUD twin ${told(theirs)}` },
  ];
}
