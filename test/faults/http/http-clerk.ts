import { setTimeout as sleep } from 'node:timers/promises';
import { COMMITTEE } from '../application/clerk';
import { type Random } from '../random';
import { type Asked, type Door } from './door';
import { type HttpCommands, type Told } from './http-commands';
import { type HttpTally } from './http-tally';

const YEAR = new Date().getFullYear();
const SHARED_CASES = 20;

type OnCase = (random: Random) => readonly [operation: string, path: string, body: object];

const watch = (random: Random): string => `bevakning-${random.between(1, 5)}`;
const today = (): string => new Date().toISOString().slice(0, 10);

const onCase: readonly OnCase[] = [
  (random) => ['SetWatch', '/watches', { watch: watch(random), on: `${YEAR + 1}-06-03`, note: 'Svar' }],
  (random) => ['CompleteWatch', `/watches/${watch(random)}/completion`, { result: 'Besvarat' }],
  (random) => ['AssignHandler', '/handler', { handler: `Handläggare ${random.between(1, 9)}` }],
  (random) => [
    'CorrectCase',
    '/corrections',
    { field: 'title', value: `Rättat ${random.between(1, 1000)}`, reason: 'Skrivfel' },
  ],
  (random) => [
    'RegisterDocument',
    '/documents',
    { direction: 'incoming', title: `Skrivelse ${random.between(1, 1000)}`, arrived: today(), sender },
  ],
  () => ['CloseCase', '/closing', {}],
  () => ['ReopenCase', '/reopening', { reason: 'Nya uppgifter' }],
];

const sender = { id: 'anna', name: 'Anna Nordström', kind: 'private-person' };

const lists: readonly Pick<Asked, 'operation' | 'path'>[] = [
  { operation: 'ListCases', path: '/cases' },
  { operation: 'ListCases', path: `/cases?committee=${COMMITTEE}&status=Stängt&limit=20` },
  { operation: 'ListOpenCases', path: '/open-cases' },
  { operation: 'ListDocuments', path: '/documents' },
  { operation: 'ListDeadlines', path: '/deadlines' },
];

/** One person at work over HTTP: registers cases, works on them and on those of others, and looks things up. */
export class HttpClerk {
  private readonly own: string[] = [];

  constructor(
    private readonly commands: HttpCommands,
    private readonly door: Door,
    private readonly tally: HttpTally,
    private readonly random: Random,
  ) {}

  async work(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      if (this.random.chance(0.35)) await this.look();
      else await this.act();
      await sleep(this.random.between(0, 20));
    }
  }

  private async act(): Promise<void> {
    const { random, own } = this;
    const isCompared = random.chance(0.15);
    if (random.chance(0.3)) return this.register(isCompared);
    const shared = `${COMMITTEE}-${YEAR}-${random.between(1, SHARED_CASES + 1)}`;
    const key = own.length > 0 && random.chance(0.5) ? random.oneOf(own) : shared;
    const [operation, path, body] = random.oneOf(onCase)(random);
    const told = await this.commands.give({ operation, path: `/cases/${key}${path}`, body }, isCompared);
    if (told && told.position > 0 && random.chance(0.2)) await this.findInFile(key, told);
  }

  private async register(isCompared: boolean): Promise<void> {
    const body = {
      committee: COMMITTEE,
      year: YEAR,
      title: `Ärende ${this.random.between(1, 1_000_000)}`,
      date: { kind: 'received', on: today() },
      parties: [{ ...sender, role: 'sender' }],
    };
    const told = await this.commands.give({ operation: 'RegisterCase', path: '/cases', body }, isCompared);
    if (told) this.own.push(`${COMMITTEE}-${YEAR}-${told.revision + 1}`);
  }

  private async look(): Promise<void> {
    const file = this.own.at(-1);
    const asked =
      file !== undefined && this.random.chance(0.5)
        ? { operation: 'ReadCaseFile', path: `/cases/${file}/file` }
        : this.random.oneOf(lists);
    const answered = await this.door.ask(asked);
    if (answered && answered.status >= 500) await sleep(100);
  }

  /** What was acknowledged is in the file for whoever waits for it. */
  private async findInFile(key: string, { position }: Told): Promise<void> {
    const path = `/cases/${key}/file?limit=500&after=${position}`;
    const answered = await this.door.ask({ operation: 'ReadCaseFile', path });
    if (answered?.status !== 200) return;
    const { items } = JSON.parse(answered.text) as { items: readonly { position: number }[] };
    // A file with more entries than a page holds may have it on a later one.
    if (items.length < 500 && !items.some((item) => item.position === position))
      this.tally.found('lost', `${key}: position ${position} is acknowledged and not in the file.`);
  }
}
