import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type Work } from './application/job';
import { type ApplicationProcess, type Applications, type Ended } from './application-process';
import { type Finding } from './check/finding';
import { type Fault, ofTheApplication } from './grounds/faults';
import { type Ground } from './grounds/ground';
import { type RoundPlan } from './plan';
import { type Random } from './random';
import { type Tally } from './tally';

/** What a round needs besides its plan. */
export interface Stage {
  readonly ground: Ground;
  readonly applications: Applications;
  readonly random: Random;
  readonly tally: Tally;
  /** The folder of the journals of this ground, and the number of the round on it. */
  readonly journals: string;
  readonly round: number;
}

const ENDS_WITHIN_MS = 90_000;

/** How many dossiers take turns, so that an interrupted import is taken up by a later round. */
const DOSSIERS = 4;

/** Applications work on the ground while things happen. Returns what went wrong with the applications themselves. */
export async function playRound(plan: RoundPlan, stage: Stage): Promise<readonly Finding[]> {
  const { random, ground } = stage;
  const running: ApplicationProcess[] = [];
  for (const work of plan.works) running.push(await begin(work, plan, stage, running.length));
  const hasComeUp = await arrive(running, plan, random);
  for (const fault of plan.faults) await letHappen(fault, running, stage);
  await sleep(random.between(30, 400));
  await ground.heal();
  const endings = await Promise.all(running.map((application) => application.stop(ENDS_WITHIN_MS)));
  return endings.flatMap((ended) => judge(ended, hasComeUp, stage.tally));
}

async function begin(work: Work, plan: RoundPlan, stage: Stage, index: number): Promise<ApplicationProcess> {
  const { ground, random, applications, journals, round } = stage;
  const application = await applications.take();
  const job: Job = {
    where: ground.where(plan.isProxied),
    work,
    seed: random.between(1, 2 ** 31),
    clerks: random.between(2, 13),
    projectionBatch: random.oneOf([7, 100, 2000]),
    dossier: random.between(0, DOSSIERS),
    journal: join(journals, `${String(round).padStart(4, '0')}-application-${index}.jsonl`),
  };
  application.begin(job);
  return application;
}

/** True when all applications stood before anything happened. */
async function arrive(
  running: readonly ApplicationProcess[],
  { isEarly }: RoundPlan,
  random: Random,
): Promise<boolean> {
  if (isEarly) await sleep(random.between(0, 800));
  else await Promise.all(running.map((application) => application.says('ready')));
  return !isEarly;
}

async function letHappen(fault: Fault, running: readonly ApplicationProcess[], stage: Stage): Promise<void> {
  const { random, ground, tally } = stage;
  await sleep(random.between(10, 700));
  tally.happened(fault);
  if (ofTheApplication.includes(fault)) random.oneOf(running).kill();
  await ground.inflict(fault, random);
}

function judge(ended: Ended | 'hangs', hasComeUp: boolean, tally: Tally): readonly Finding[] {
  if (ended === 'hangs') return [{ kind: 'damaged', text: 'An application did not end.' }];
  if (ended.isKilled || ended.code === 0) return [];
  const isExcused = !ended.wasReady && !hasComeUp;
  if (!isExcused) return [{ kind: 'damaged', text: `An application broke down: ${ended.errors}` }];
  tally.failedStarts.push(ended.errors);
  return [];
}
