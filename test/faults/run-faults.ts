import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORTER } from './application/clerk';
import { Applications } from './application-process';
import { eventStoreDbGround } from './grounds/eventstoredb-ground';
import { type Ground } from './grounds/ground';
import { postgresGround } from './grounds/postgres-ground';
import { plansOf, type RoundPlan } from './plan';
import { Random } from './random';
import { type Recovered, recover } from './recover';
import { playRound, type Stage } from './round';
import { type Report, Tally } from './tally';

export interface RunOptions {
  readonly rounds: number;
  /** No further round begins after so many seconds. */
  readonly seconds: number;
  readonly seed: number;
  /** How many rounds go on at the same time, each on servers of its own. */
  readonly lanes: number;
  /** Rounds on one ground before it is replaced by a new and empty one. */
  readonly roundsOnGround: number;
  readonly onRound?: (text: string) => void;
  /** Ends the run after the round under way. */
  readonly signal?: AbortSignal;
}

type MakeGround = () => Promise<Ground>;

/** Three of four grounds are PostgreSQL, whose faults are more. */
const GROUNDS: readonly MakeGround[] = [postgresGround, eventStoreDbGround, postgresGround, postgresGround];

/** Runs rounds until there were enough or the time is up, whatever they find. */
export async function runFaults(options: RunOptions): Promise<Report> {
  const tally = new Tally(options.seed);
  const lanes = Array.from({ length: options.lanes }, (_, lane) => runLane(lane, tally, options));
  await Promise.all(lanes);
  const { seconds } = tally;
  return { ...tally, seed: options.seed, seconds };
}

/** Rounds one after the other, on grounds of their own. */
async function runLane(lane: number, tally: Tally, options: RunOptions): Promise<void> {
  const random = new Random(options.seed + lane);
  const applications = new Applications();
  const plans = new Map<MakeGround, Generator<RoundPlan, never>>();
  try {
    for (let index = lane; isToGoOn(tally, options); index += 1) {
      const make = GROUNDS[index % GROUNDS.length] ?? postgresGround;
      const ground = await make();
      const planned = plans.get(make) ?? plansOf(random, ground.faults);
      plans.set(make, planned);
      await useGround({ ground, applications, random, tally }, planned, options);
    }
  } finally {
    await applications.close();
  }
}

function isToGoOn(
  { begun, seconds, findings }: Tally,
  { rounds, seconds: atMost, signal }: RunOptions,
): boolean {
  return !signal?.aborted && begun < rounds && seconds < atMost && findings.length < 20;
}

async function useGround(
  stage: Omit<Stage, 'journals' | 'round'>,
  plans: Generator<RoundPlan, never>,
  options: RunOptions,
): Promise<void> {
  const { ground, tally } = stage;
  const journals = await mkdtemp(join(tmpdir(), 'diarium-journals-'));
  let last: Recovered | undefined;
  try {
    for (let round = 0; round < options.roundsOnGround && isToGoOn(tally, options); round += 1) {
      const plan = plans.next().value;
      tally.begun += 1;
      const begun = performance.now();
      last = await playAndRecover(plan, { ...stage, journals, round });
      tally.rounds[ground.name] += 1;
      options.onRound?.(lineOf(plan, last, stage, performance.now() - begun));
    }
  } finally {
    if (last) addUp(tally, last);
    tally.left.push(...(await ground.end()));
    await rm(journals, { recursive: true });
  }
}

async function playAndRecover(plan: RoundPlan, stage: Stage): Promise<Recovered> {
  const { ground, tally, journals, round } = stage;
  const ofApplications = await playRound(plan, stage);
  const recovered = await recover(ground, journals, `${String(round).padStart(4, '0')}-recovery.jsonl`);
  const where = `${ground.name}, ${plan.works.join(' + ')}, ${plan.faults.join(' + ')}`;
  for (const { kind, text } of [...ofApplications, ...recovered.findings])
    tally.findings.push({ kind, text: `${where}: ${text}` });
  tally.unknown += recovered.unknown;
  tally.unknownStored += recovered.unknownStored;
  return recovered;
}

/** The journals of a ground tell everything from its first round on. */
function addUp(tally: Tally, { commands, log }: Recovered): void {
  const all = [...commands.values()];
  const acknowledged = all.filter((command) => command.acknowledged.length > 0);
  tally.acknowledged += acknowledged.length;
  tally.acknowledgedOfImports += acknowledged.filter(
    ({ invoked }) => invoked.context.actor === IMPORTER,
  ).length;
  tally.refused += all.filter((command) => command.refused > 0).length;
  tally.events += log.length;
}

function lineOf(
  plan: RoundPlan,
  { log, unknown }: Recovered,
  { ground, tally }: Omit<Stage, 'journals' | 'round'>,
  milliseconds: number,
): string {
  const round = tally.rounds.PostgreSQL + tally.rounds.EventStoreDB;
  const what = `${plan.works.join(' + ')}: ${plan.faults.join(', ')}`;
  const found = tally.findings.length > 0 ? `; ${tally.findings.length} FINDINGS` : '';
  return (
    `${round} ${ground.name} ${what}; ${log.length} events, ${unknown} unknown, ` +
    `${Math.round(milliseconds / 100) / 10} s${found}`
  );
}
