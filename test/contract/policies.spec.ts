import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  type CommandContext,
  DomainError,
  EventCatalogue,
  eventStoreMigrations,
  FactReader,
  MemoryEventStore,
  Policies,
  policy,
  type RowsAtHead,
  StreamReader,
  type Trouble,
} from '@diarium/event-store';

interface Asked {
  Asked: { readonly questions: number };
}

const catalogue = new EventCatalogue([{ Asked: { version: 1, meaning: 'Something is asked.' } }]);
const answering = policy<Asked>({
  name: 'when-asked-answer',
  react: {
    Asked: ({ data: { questions } }) =>
      Promise.resolve(
        Array.from({ length: questions }, (_, n) => ({ key: String(n), command: { answers: n } })),
      ),
  },
});

let ids = 0;

function asked(questions: number) {
  const id = `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'corr', causationId: null };
  return {
    id,
    type: 'Asked',
    version: 1,
    occurredAt: '2022-03-01T12:00:00.000Z',
    data: { questions },
    metadata,
  };
}

const refusal = new DomainError('answer.none', { section: 'D', sv: 'Nej.', en: 'No.' });

describe('policies', () => {
  let database: TestDatabase;
  let store: MemoryEventStore;
  let running: Policies[];
  let revision: number;
  /** Command ids that took effect; a repeated one takes none. */
  let done: Map<string, CommandContext>;
  let troubles: Trouble[];

  beforeEach(async () => {
    database = await createTestDatabase({ migrations: eventStoreMigrations });
    store = new MemoryEventStore();
    running = [];
    revision = -1;
    done = new Map();
    troubles = [];
  });

  afterEach(async () => {
    for (const policies of running) await policies.stop();
    await database.drop();
  });

  const take = (_: object, context: CommandContext): Promise<void> => {
    done.set(context.commandId, context);
    return Promise.resolve();
  };

  const options = () => {
    const read = new FactReader(new StreamReader(store, catalogue), {} as RowsAtHead);
    const onTrouble = (trouble: Trouble): void => void troubles.push(trouble);
    return { database, store, catalogue, read, onTrouble, retryEveryMs: 20 };
  };

  const start = async (submit: (command: object, context: CommandContext) => Promise<void> = take) => {
    const policies = new Policies({ ...options(), submit }, [answering]);
    running.push(policies);
    await policies.start();
    return policies;
  };

  const ask = async (questions: number): Promise<number> => {
    const { position } = await store.append('questions-a', revision, [asked(questions)]);
    revision += 1;
    return position;
  };

  it('react once to each event, with commands whose ids and causes follow from it', async () => {
    const policies = await start();
    await policies.waitFor(await ask(2));
    await policies.waitFor(await ask(0));
    await policies.waitFor(await ask(1));
    expect(done.size).toBe(3);
    for (const context of done.values())
      expect(context).toMatchObject({ actor: 'when-asked-answer', role: 'policy', correlationId: 'corr' });
    const causes = [...done.values()].map(({ causationId }) => causationId);
    expect(new Set(causes).size).toBe(2);
  });

  it('begin with what is recorded after they were first started', async () => {
    await ask(5);
    const policies = await start();
    await policies.waitFor(await ask(1));
    expect(done.size).toBe(1);
  });

  it('go on where they stopped, and miss nothing of what came meanwhile', async () => {
    const first = await start();
    await first.waitFor(await ask(1));
    await first.stop();
    const position = await ask(2);
    const second = await start();
    await second.waitFor(position);
    expect(done.size).toBe(3);
  });

  it('say at which event they stand still, to every process, until they have gone on', async () => {
    let isBroken = true;
    const policies = await start((command, context) =>
      isBroken ? Promise.reject(new Error('broken')) : take(command, context),
    );
    const standing = new Policies({ ...options(), submit: take }, [answering]);
    const stoppedAt = async () => (await standing.status())[0]?.stoppedAt;
    expect(await stoppedAt()).toBeNull();
    const position = await ask(1);
    while ((await stoppedAt()) === null) await sleep(10);
    expect((await standing.status())[0]).toMatchObject({ stoppedAt: position, lag: 1, refused: 0 });
    isBroken = false;
    await policies.waitFor(position, 30_000);
    expect((await policies.status())[0]).toMatchObject({ stoppedAt: null });
    // Other processes know when it is noted.
    while ((await stoppedAt()) !== null) await sleep(10);
  });

  it.each([1, 2, 3, 4])(
    'lose and double nothing when they crash at command %i, before or after it',
    async (at) => {
      for (const when of ['before', 'after']) {
        let count = 0;
        const crashing = async (command: object, context: CommandContext): Promise<void> => {
          count += 1;
          if (count === at && when === 'before') throw new Error('crash');
          await take(command, context);
          if (count === at) throw new Error('crash');
        };
        done.clear();
        const policies = await start(crashing);
        const position = await ask(4);
        await policies.waitFor(position);
        expect(done.size).toBe(4);
        expect(troubles.map(({ of }) => of)).toContain('when-asked-answer');
        await policies.stop();
      }
    },
  );

  it('keep a refused reaction for people to see, and go on', async () => {
    const policies = await start((command, context) =>
      (command as { answers: number }).answers === 0 ? Promise.reject(refusal) : take(command, context),
    );
    await policies.waitFor(await ask(2));
    expect(done.size).toBe(1);
    const { rows } = await database.pool.query(
      'SELECT policy, key, code, position FROM diarium.policy_refusal',
    );
    expect(rows).toEqual([{ policy: 'when-asked-answer', key: '0', code: 'answer.none', position: 1 }]);
  });

  it('are run by one process at a time, and taken over when it stops', async () => {
    let own = 0;
    const first = await start();
    // It has reacted once, so the policy is its own: a second that starts meanwhile could be faster.
    await first.waitFor(await ask(1));
    const second = await start((command, context) => {
      own += 1;
      return take(command, context);
    });
    await second.waitFor(await ask(3));
    expect([done.size, own]).toEqual([4, 0]);
    await first.stop();
    await second.waitFor(await ask(1));
    expect([done.size, own]).toEqual([5, 1]);
  });

  it('tell how far they are, and how many of their commands were refused', async () => {
    const policies = await start(() => Promise.reject(refusal));
    await policies.waitFor(await ask(1));
    const [status] = await policies.status();
    expect(status).toMatchObject({ position: status?.head, lag: 0, refused: 1 });
  });

  it('give up waiting after the time that was given', async () => {
    const policies = await start();
    await expect(policies.waitFor(99, 30)).rejects.toMatchObject({ code: 'policy.wait-timeout' });
  });
});
