import { randomUUID } from 'node:crypto';
import { commandContext, type Outcome } from '@diarium/event-store';
import { AssignHandler, ListCases, openRegister, RegisterCase, SetWatch } from '@diarium/register';
import { until } from './postgres-event-store.fixture';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

let open: TestRegister;

beforeEach(async () => {
  open = await openTestRegister();
  await establishGnu(open.register);
  for (const title of ['Broken later', 'Never broken'])
    await send(open.register, RegisterCase, {
      committee: 'GNU',
      year: 2022,
      title,
      date: { kind: 'drawn-up', on: '2022-06-01' },
    });
});

afterEach(() => open.drop());

const setWatch = (watch: string, ofCase = 'GNU-2022-1', desk = open.register): Promise<Outcome> =>
  send(desk, SetWatch, { case: ofCase, watch, on: '2022-09-01', note: 'Svar' });

interface Broken {
  readonly type?: string;
  readonly version?: number;
  readonly data?: string;
  readonly metadata?: string;
}

const METADATA = JSON.stringify({
  actor: 'Eva Berg',
  role: 'registrar',
  commandId: randomUUID(),
  correlationId: randomUUID(),
  causationId: null,
});

/** Writes an event behind the back of the program, at the end of a case's stream. */
async function storeThroughSql({
  type = 'WatchSet',
  version = 1,
  data = '{"watch":"b","on":"2022-10-01","note":"b"}',
  metadata = METADATA,
}: Broken): Promise<{ id: string; position: number }> {
  const id = randomUUID();
  const { rows } = await open.database.pool.query<{ position: number }>(
    `insert into diarium.log
       select (select max(position) + 1 from diarium.log), 'case-GNU-2022-1',
         coalesce((select max(revision) + 1 from diarium.log where stream = 'case-GNU-2022-1'), 0),
         $1, $2, $3, now(), now(), $4, $5
       returning position`,
    [id, type, version, data, metadata],
  );
  await open.database.pool.query('notify diarium_log');
  return { id, position: rows[0]?.position ?? 0 };
}

const names = (id: string) => expect.stringContaining(id) as string;

describe('a command', () => {
  it('that expects another revision is refused with both of them, and changes nothing', async () => {
    await setWatch('a');
    const head = await open.register.store.head();
    const context = commandContext({ actor: 'Eva Berg', role: 'registrar', expectedRevision: 7 });
    const command = Object.assign(new AssignHandler(), { case: 'GNU-2022-1', handler: 'Ada' });
    await expect(open.register.commands.submit(command, context)).rejects.toMatchObject({
      code: 'log.revision-conflict',
      expected: 7,
      actual: 0,
    });
    expect(await open.register.store.head()).toBe(head);
  });

  it('on a case that nobody registered is refused by a rule, and its stream stays empty', async () => {
    await expect(setWatch('a', 'GNU-2022-77')).rejects.toMatchObject({ code: 'case.unknown' });
    expect(await open.register.store.readStream('case-GNU-2022-77')).toEqual([]);
  });
});

const unreadable: readonly (readonly [string, Broken, string])[] = [
  ['of a type that nobody knows', { type: 'WatchForgotten' }, 'log.unknown-type'],
  ['that a newer version of the program wrote', { version: 2 }, 'log.newer-version'],
  ['whose data is a list', { data: '[]' }, 'log.malformed-event'],
  ['whose data is nothing', { data: 'null' }, 'log.malformed-event'],
  ['whose data is a text', { data: '"lost"' }, 'log.malformed-event'],
  ['whose metadata is nothing', { metadata: 'null' }, 'log.malformed-event'],
  ['whose metadata is a list', { metadata: '[]' }, 'log.malformed-event'],
];

describe.each(unreadable)('an event %s', (_, broken, code) => {
  it('is named to whoever commands its case; other cases go on, and the views keep what came before', async () => {
    await setWatch('a');
    const { id, position } = await storeThroughSql(broken);
    const again = await open.openAnother();
    for (const desk of [open.register, again])
      await expect(setWatch('c', 'GNU-2022-1', desk)).rejects.toMatchObject({ code, message: names(id) });
    expect(await open.register.store.head()).toBe(position);
    for (const [index, desk] of [open.register, again].entries())
      expect(await setWatch(`w-${index}`, 'GNU-2022-2', desk)).toMatchObject({
        position: position + 1 + index,
      });
    const { items } = await again.queries.execute(Object.assign(new ListCases(), { limit: 10 }));
    expect(items.map(({ number }) => number).sort()).toEqual(['GNU/1/2022', 'GNU/2/2022']);
  });
});

const halting = unreadable.filter(([, { type }]) => type === undefined);

describe.each(halting)('a read model that meets an event %s', (_, broken) => {
  it('halts, names it, and goes on when an operator passes it over', async () => {
    const { id, position } = await storeThroughSql(broken);
    const { projector } = open.register;
    const [model] = ['deadlines'];
    const after = await setWatch('after', 'GNU-2022-2');
    await expect(projector.waitFor(after.position, { models: [model] })).rejects.toMatchObject({
      code: 'projector.halted',
      message: names(id),
    });
    await projector.skip(model, position, { actor: 'Drift', reason: 'Går inte att läsa' });
    const isThere = (): Promise<boolean> =>
      projector.waitFor(after.position, { models: [model] }).then(
        () => true,
        () => false,
      );
    await until(isThere);
  });
});

describe('a database that a newer version has migrated', () => {
  it('is refused when the register opens, and not changed', async () => {
    const { pool, url } = open.database;
    const migrations = async (): Promise<unknown> =>
      (await pool.query('select * from diarium.diarium_migrations order by id')).rows;
    await pool.query(
      "insert into diarium.diarium_migrations (timestamp, name) values (4102444800000, 'FromTheFuture4102444800000')",
    );
    const before = await migrations();
    const settings = { databaseUrl: url, dataDir: '', poolSize: 5, projectionBatch: 100 };
    await expect(openRegister({ settings, onTrouble: () => undefined })).rejects.toMatchObject({
      code: 'database.newer-schema',
      message: expect.stringContaining('FromTheFuture4102444800000') as string,
    });
    expect(await migrations()).toEqual(before);
  });
});
