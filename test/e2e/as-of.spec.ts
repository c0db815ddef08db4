import { AsOf, asOfTime } from '@diarium/audit';
import { createTestDatabase } from '@diarium/database/testing';
import {
  dayOf,
  LiveTables,
  onGround,
  type PastTime,
  Projector,
  type ReadModel,
  type RecordedEvent,
} from '@diarium/event-store';
import { ListCases, readModels, registerMigrations } from '@diarium/register';
import fc from 'fast-check';
import { commandLineOver } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';
import { openTestRegister, type TestRegister } from '../support/open-test-register';
import { eventsOfStreams, historyOf } from './any-history.fixture';
import { foldOf, rowsOn, wholeLog } from './dossiers/rows-of-read-models';

let open: TestRegister;
let events: readonly RecordedEvent[];
let models: readonly ReadModel[];
let diarium: ReturnType<typeof commandLineOver>;

beforeAll(async () => {
  open = await openTestRegister({ content: exampleMeeting });
  diarium = commandLineOver(open.register);
  events = await wholeLog(open.register.store);
  models = [...readModels, eventsOfStreams(open.register.catalogue.types)];
});

afterAll(() => open.drop());

/** The fold of what belongs to a time. */
const foldedAt = ({ position, happenedBy }: PastTime, log: readonly RecordedEvent[]) => {
  const belongs = (event: RecordedEvent): boolean =>
    event.position <= position &&
    (happenedBy === undefined || Date.parse(event.occurredAt) <= Date.parse(happenedBy));
  return foldOf(log.filter(belongs), models, open.register.catalogue);
};

describe('every read model, and one that is declared in a test, in any history', () => {
  it('is as of now what it is live, and as of any time the fold of what belongs to it', async () => {
    const drawn = fc.shuffledSubarray([...events], { minLength: 20 });
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(99), fc.boolean(), async (some, percent, isRecorded) => {
        const store = await historyOf(some);
        const database = await createTestDatabase({ migrations: registerMigrations });
        const tables = new LiveTables(database, models);
        const { catalogue } = open.register;
        const projector = new Projector({ database, store, catalogue, models, onTrouble });
        await projector.start();
        const head = await store.head();
        await projector.waitFor(head);
        const log = await wholeLog(store);

        const asOf = new AsOf({ store, projector });
        const now = await asOf.ground({ position: head });
        expect(now.schema).toBeDefined();
        expect(await rowsOn(tables, now, models)).toEqual(await rowsOn(tables, {}, models));

        const position = Math.floor((head * percent) / 100);
        const { occurredAt } = log[position]!;
        const time = isRecorded ? { position } : { happenedBy: occurredAt };
        const then = await rowsOn(tables, await asOf.ground(time), models);
        expect(then).toEqual(await foldedAt(await asOf.pastTime(time), log));

        await projector.stop();
        await tables.close();
        await database.drop();
      }),
      { numRuns: 2 },
    );
  });
});

const onTrouble = ({ error }: { readonly error: Error }): never => {
  throw error;
};

describe('the command line as of a time', () => {
  it('answers as the register was, and names the time and the axis', async () => {
    const { out } = await diarium('cases', '--as-of', '1');
    expect(out).toContain('Så som diariet löd vid position 1: det som var registrerat då.');
    const { out: json } = await diarium('cases', '--as-of', '1', '--json');
    expect(JSON.parse(json)).toMatchObject({
      asOf: { axis: 'recorded', position: 1 },
      answer: { items: [] },
    });
  });

  it('tells a day on which nothing was recorded from what had happened by then', async () => {
    const happened = await diarium(
      'meeting',
      'EXN-2026-03-10',
      '--as-of',
      '2026-03-10',
      '--axis',
      'happened',
    );
    expect(happened.out).toContain('Så som det var 2026-03-10: det som hade hänt då');
    const recorded = await diarium('meeting', 'EXN-2026-03-10', '--as-of', '2026-03-10');
    expect(recorded).toMatchObject({ exit: 3 });
  });

  it('asks which deadlines had passed on that day', async () => {
    const { out } = await diarium('deadlines', '--as-of', '2026-03-20', '--axis', 'happened', '--json');
    const { answer } = JSON.parse(out) as { answer: { items: { overdue: boolean }[] } };
    const live = JSON.parse(
      (await diarium('deadlines', '--on', '2026-03-20', '--json')).out,
    ) as typeof answer;
    expect(answer.items.length).toBeGreaterThan(0);
    expect(live.items.length).not.toBe(answer.items.length);
  });

  it.each([
    [['cases', '--as-of', 'igår'], 2, 'as-of.not-a-time'],
    [['cases', '--as-of', '2022-02-30'], 2, 'as-of.not-a-time'],
    [['cases', '--as-of', '7', '--axis', 'happened'], 2, 'as-of.position-has-no-axis'],
    [['cases', '--as-of', '2999-01-01'], 2, 'as-of.in-future'],
    [['cases', '--axis', 'happened'], 2, 'as-of.axis-without-time'],
    [['cases', '--as-of', '99999'], 3, 'as-of.unknown-position'],
    [['cases', 'EXN', '--as-of', '2020-01-01'], 3, 'committee.unknown-then'],
    [['cases', 'ABC', '--as-of', '2020-01-01'], 3, 'committee.unknown'],
    [['rebuild', '--as-of', '2026-03-10'], 2, 'as-of.read-only'],
    [['close', 'GNU/1/2022', '--as-of', '2026-03-10'], 2, 'as-of.read-only'],
  ])('refuses %j', async (words, exit, code) => {
    const called = await diarium(...words);
    expect(called.exit).toBe(exit);
    expect(called.err).toContain(code);
    expect(await open.register.store.head()).toBe(events.length);
  });

  it('once said of what came later only that it is not there, and not of which time that holds', async () => {
    const { err } = await diarium('case', 'EXN/1/2026', '--as-of', '1');
    expect(err.replaceAll('\n', ' ')).toMatch(
      /finns inte\. Svaret gäller vad som var registrerat vid position 1\./,
    );
    const asked = ['trail', 'case', 'EXN/1/2026', '--as-of', '2020-01-01', '--language', 'en'];
    expect((await diarium(...asked)).err.replaceAll('\n', ' ')).toContain('That is as recorded 2020-01-01.');
  });

  it('once said of a committee that came later only that there is none: it says that there is one now', async () => {
    const ask = (language: string) => diarium('members', 'exn', '--as-of', '0', '--language', language);
    expect((await ask('sv')).err.replaceAll('\n', ' ')).toContain(
      'Nämnden exn fanns inte i diariet vid den tid som frågan gäller (0). Nu finns den.',
    );
    expect((await ask('en')).err.replaceAll('\n', ' ')).toContain(
      'The register had no committee exn at the time that is asked about (0). It has one now.',
    );
  });

  it('finds words in the list as it was, from two views of that time', async () => {
    const { items: all } = await open.register.queries.execute(new ListCases());
    const [last] = all;
    const find = async (position: number): Promise<readonly string[]> => {
      const ground = await new AsOf(open.register).ground({ position });
      const search = Object.assign(new ListCases(), { search: last?.number });
      return (await open.register.queries.execute(onGround(search, ground))).items.map(({ key }) => key);
    };
    expect(await find(Number(last?.position))).toEqual([last?.key]);
    expect(await find(Number(last?.position) - 1)).toEqual([]);
  });

  it('answers about a day that is not over as the register is', async () => {
    const ground = await new AsOf(open.register).ground(asOfTime(dayOf(new Date().toISOString())));
    const { items } = await open.register.queries.execute(onGround(new ListCases(), ground));
    expect(items.length).toBeGreaterThan(0);
  });
});
