import { setTimeout as sleep } from 'node:timers/promises';
import { type Database } from '@diarium/database';
import {
  EventCatalogue,
  type EventContracts,
  type EventStore,
  MemoryEventStore,
  type NewEvent,
  type PayloadCipher,
  Projector,
  type ProjectorOptions,
  type ReadModel,
  readModel,
  type Trouble,
} from '@diarium/event-store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { v7 } from 'uuid';

/** One account of a stream of deposits: a row with a column of each common type. */
@Entity('account')
@Index(['owner', 'count'])
export class AccountRow {
  @PrimaryColumn('text') key!: string;
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('int') count!: number;
  @Column('numeric', { precision: 12, scale: 2 }) total!: string;
  @Column('bigint') position!: number;
  @Column('timestamptz') changedAt!: Date;
  @Column('date') day!: string;
  @Column('boolean') isRich!: boolean;
  @Column('text', { array: true }) words!: readonly string[];
  @Column('jsonb') last!: AccountEvents['Deposited'];
}

/** How often each word was used, over all accounts. */
@Entity('word')
export class WordRow {
  @PrimaryColumn('text') key!: string;
  @Column('int') uses!: number;
}

export interface AccountEvents {
  Deposited: { amount: number; words: readonly string[]; owner?: string };
  Closed: { reason: string };
}

interface DepositedOnly {
  Deposited: AccountEvents['Deposited'];
}

const NEW_ACCOUNT = { owner: null, count: 0, total: '0', words: [] };

export const accounts = readModel<AccountEvents>()<AccountRow>({
  name: 'accounts',
  version: 1,
  row: AccountRow,
  indexes: ['CREATE INDEX ON {table} (position)'],
  keys: ({ stream }) => [stream],
  project: {
    Deposited: (row, { data, position, occurredAt }, key) => {
      const { owner, count, total, words: said } = row ?? NEW_ACCOUNT;
      return {
        key,
        owner: data.owner ?? owner,
        count: count + 1,
        total: (Number(total) + data.amount).toFixed(2),
        position,
        changedAt: new Date(occurredAt),
        day: occurredAt.slice(0, 10),
        isRich: Number(total) + data.amount > 500,
        words: [...new Set([...said, ...data.words])],
        last: data,
      };
    },
    Closed: () => undefined,
  },
});

export const words = readModel<DepositedOnly>()<WordRow>({
  name: 'words',
  version: 1,
  row: WordRow,
  keys: ({ data }) => data.words,
  project: { Deposited: (row, _, key) => ({ key, uses: (row?.uses ?? 0) + 1 }) },
});

const contracts: EventContracts = {
  Deposited: {
    version: 1,
    meaning: 'Money came in.',
    personal: [{ path: 'owner', subject: 'owner' }],
  },
  Closed: { version: 1, meaning: 'The account is no more.' },
  Noted: { version: 1, meaning: 'Nobody projects this.' },
};

/** With a cipher, the owners of accounts are sealed. */
export const catalogueWith = (cipher?: PayloadCipher): EventCatalogue =>
  new EventCatalogue([contracts], cipher);

export const catalogue = catalogueWith();

export function event(type: string, data: object, occurredAt = '2022-03-01T12:00:00.000Z'): NewEvent {
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  return { id: v7(), type, version: 1, occurredAt, data, metadata };
}

export const deposit = (amount: number, ...said: string[]): NewEvent =>
  event('Deposited', { amount, words: said });

/** Appends at the end of the stream, whatever its revision. */
export async function append(store: EventStore, stream: string, ...events: NewEvent[]): Promise<number> {
  const { length } = await store.readStream(stream);
  return (await store.append(stream, length - 1, events)).position;
}

/** The rows that the pure fold of the whole log gives, computed event by event. */
export async function foldOfLog(
  store: EventStore,
  model: ReadModel,
  isIncluded: (event: { position: number; occurredAt: string; recordedAt: string }) => boolean = () => true,
): Promise<readonly object[]> {
  const { events } = await store.readAll({ after: 0, limit: Infinity });
  const rows = new Map<string, object | undefined>();
  for (const one of events.filter(isIncluded)) {
    const project = model.project[one.type];
    for (const key of project ? model.keys(one) : []) rows.set(key, project?.(rows.get(key), one, key));
  }
  return [...rows.values()].filter((row) => row !== undefined).sort(byKey);
}

export async function storedRows(
  database: Database,
  model: ReadModel,
  schema = 'read',
): Promise<readonly object[]> {
  const table = model.row === AccountRow ? 'account' : 'word';
  const { rows } = await database.pool.query<object>(`SELECT * FROM "${schema}".${table}`);
  return rows.sort(byKey);
}

/** The rows of both read models, as they are stored and as the log gives them. */
export const storedViews = async (database: Database) => ({
  accounts: await storedRows(database, accounts),
  words: await storedRows(database, words),
});
export const foldedViews = async (store: EventStore) => ({
  accounts: await foldOfLog(store, accounts),
  words: await foldOfLog(store, words),
});

const byKey = (a: object, b: object) => ((a as { key: string }).key < (b as { key: string }).key ? -1 : 1);

export interface Setup extends Partial<ProjectorOptions> {
  readonly database: Database;
}

const projectors: Projector[] = [];

/** Stops all that `projectorFor` gave, also those of a test that has failed. */
export async function stopProjectors(): Promise<void> {
  await Promise.all(projectors.splice(0).map((projector) => projector.stop()));
}

/** A projector with short pauses, and what it complained of. */
export function projectorFor(setup: Setup): Projector & { readonly troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const projector = new Projector({
    store: new MemoryEventStore(),
    catalogue,
    models: [accounts, words],
    onTrouble: (trouble) => troubles.push(trouble),
    retryEveryMs: 50,
    waitTimeoutMs: 30_000,
    ...setup,
  });
  projectors.push(projector);
  return Object.assign(projector, { troubles });
}

/** Waits until the condition holds, thirty seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come true within thirty seconds.');
    await sleep(10);
  }
}

/** As if no projector had ever run here. */
export async function forgetReadModels({ pool }: Database): Promise<void> {
  await pool.query(`
    DROP SCHEMA read CASCADE; CREATE SCHEMA read;
    DROP SCHEMA building CASCADE; CREATE SCHEMA building;
    DELETE FROM diarium.read_model; DELETE FROM diarium.read_model_build; DELETE FROM diarium.read_model_skip`);
}
