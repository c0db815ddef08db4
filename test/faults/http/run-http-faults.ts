import { setTimeout as sleep } from 'node:timers/promises';
import { ApiTokens, type Grant } from '@diarium/access';
import { commandContext } from '@diarium/event-store';
import { GrantRole, InviteUser } from '@diarium/register';
import { wholeLog } from '../../e2e/dossiers/rows-of-read-models';
import { byRegistrar, COMMITTEE, establishCommittee } from '../application/clerk';
import { openRegisterAt } from '../application/open-register-at';
import { checkJournal } from '../check/check-journal';
import { checkLog } from '../check/check-log';
import { checkReadModels } from '../check/check-read-models';
import { EmbeddedServer } from '../grounds/embedded-server';
import { Random } from '../random';
import { ApiProcess } from './api-process';
import { Door } from './door';
import { HttpClerk } from './http-clerk';
import { HttpCommands, USER } from './http-commands';
import { type HttpFault, HttpTally } from './http-tally';

export interface HttpFaultsOptions {
  /** How long faults happen; what is under way is finished after that. */
  readonly seconds: number;
  readonly seed: number;
  readonly clerks: number;
  /** Each happens as often as the others. */
  readonly faults: readonly HttpFault[];
  /** The longest pause between two, in milliseconds. */
  readonly pauseMs: number;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
  readonly onFault?: (fault: HttpFault, tally: HttpTally) => void;
}

export const HTTP_FAULTS: readonly HttpFault[] = [
  'application killed',
  'application restarted',
  'database server killed',
  'database session killed',
  'database keeper killed',
  'application and database killed',
];

const SETTLED_WITHIN_MS = 120_000;
const CAUGHT_UP_WITHIN_MS = 120_000;
const DONE_BY_THE_APPLICATION: readonly HttpFault[] = [
  'application killed',
  'application restarted',
  'application and database killed',
];

/** Clerks work over HTTP while servers and the interface are killed and come back; then everything is checked. */
export async function runHttpFaults(options: HttpFaultsOptions): Promise<HttpTally> {
  const tally = new HttpTally(options.seed);
  const server = await EmbeddedServer.start();
  const api = await ApiProcess.over(server.dataDir);
  try {
    const token = await tokenOfRegistrar(server);
    await api.start();
    const commands = await work(
      { server, api, tally, door: await Door.to(api.origin, token, tally) },
      options,
    );
    tally.failedStarts = api.failedStarts.length;
    for (const line of api.unexpected) tally.found('undocumented', `logged: ${line}`);
    await check(server, commands, tally);
  } finally {
    await api.kill();
    for (const left of await server.end()) tally.found('damaged', `left behind: ${left}`);
  }
  return tally;
}

interface Scene {
  readonly server: EmbeddedServer;
  readonly api: ApiProcess;
  readonly tally: HttpTally;
  readonly door: Door;
}

async function work(scene: Scene, options: HttpFaultsOptions): Promise<HttpCommands> {
  const { server, api, tally, door } = scene;
  const random = new Random(options.seed);
  const stop = new AbortController();
  const commands = new HttpCommands(door, tally, stop.signal);
  const clerks = Array.from({ length: options.clerks }, () =>
    new HttpClerk(commands, door, tally, new Random(random.between(1, 2 ** 31))).work(stop.signal),
  );
  const working = Promise.all(clerks);
  await letHappen(scene, random, options);
  await server.heal();
  await sleep(random.between(100, 500));
  stop.abort();
  await working;
  await commands.settle(SETTLED_WITHIN_MS);
  const wrong = await api.stop();
  if (wrong !== undefined) tally.found('damaged', wrong);
  return commands;
}

async function letHappen(scene: Scene, random: Random, options: HttpFaultsOptions): Promise<void> {
  const end = performance.now() + options.seconds * 1000;
  for (let left: HttpFault[] = []; performance.now() < end && !options.signal?.aborted;) {
    await sleep(random.between(options.pauseMs / 5, options.pauseMs));
    if (left.length === 0) left = random.shuffled(options.faults);
    const fault = left.pop();
    if (!fault) return;
    await inflict(fault, scene, random);
    scene.tally.happened(fault);
    options.onFault?.(fault, scene.tally);
  }
}

async function inflict(fault: HttpFault, { server, api, tally }: Scene, random: Random): Promise<void> {
  if (fault === 'application restarted') {
    const wrong = await api.stop();
    if (wrong !== undefined) tally.found('damaged', wrong);
  } else {
    if (DONE_BY_THE_APPLICATION.includes(fault)) await api.kill();
    await server.inflict(fault, random);
  }
  if (DONE_BY_THE_APPLICATION.includes(fault)) await api.start();
}

/** Somebody who may do everything in the committee, with a token. */
async function tokenOfRegistrar({ dataDir, database }: EmbeddedServer): Promise<string> {
  const register = await openRegisterAt({ dataDir }, { projectionBatch: 1000 });
  const grant: Grant = { role: 'registrar', committee: COMMITTEE, party: null };
  const operator = () => commandContext({ actor: 'drift', role: 'administrator' });
  const user = { user: USER, name: 'Eva Berg', login: USER };
  await register.commands.submit(establishCommittee(), byRegistrar());
  await register.commands.submit(Object.assign(new InviteUser(), user), operator());
  const role = { user: USER, role: grant.role, committee: grant.committee };
  await register.commands.submit(Object.assign(new GrantRole(), role), operator());
  await register.projector.waitFor(await register.store.head(), { timeoutMs: CAUGHT_UP_WITHIN_MS });
  await register.close();
  const wish = { name: 'faults', access: 'write', roles: null, days: 1, withFactor: false } as const;
  return (await new ApiTokens(database.pool).create(USER, [grant], wish)).secret;
}

async function check(server: EmbeddedServer, commands: HttpCommands, tally: HttpTally): Promise<void> {
  const register = await openRegisterAt({ dataDir: server.dataDir }, { projectionBatch: 1000 });
  try {
    await register.projector.waitFor(await register.store.head(), { timeoutMs: CAUGHT_UP_WITHIN_MS });
    const log = await wholeLog(register.store);
    tally.events = log.length;
    const findings = [
      ...checkLog(log, { positionsAreDense: true }),
      ...checkJournal(commands.known, log),
      ...(await checkReadModels(server.database, register)),
    ];
    for (const { kind, text } of findings) tally.found(kind, text);
  } finally {
    await register.close();
  }
}
