import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  masterKeysFromFile,
  masterKeysFromSetting,
  openPersonalKeys,
  PersonalKeys,
  personalKeysMigrations,
} from '@diarium/access';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { type PersonalField, type RecordedEvent } from '@diarium/event-store';

const FIELDS: readonly PersonalField[] = [{ path: 'name', subject: 'id' }];
const of = (): readonly PersonalField[] => FIELDS;
const secret = (): string => randomBytes(32).toString('base64');
const [first, second] = [secret(), secret()];

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase({ migrations: personalKeysMigrations });
  folder = await mkdtemp(join(tmpdir(), 'diarium-keys-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const open = (masters: string, forgottenAfterMs = 60_000): Promise<PersonalKeys> =>
  PersonalKeys.open(database.pool, masterKeysFromSetting(masters), { forgottenAfterMs });

async function sealedBy(keys: PersonalKeys, name: string, id = name): Promise<RecordedEvent> {
  const event = { id: randomBytes(8).toString('hex'), type: 'Named', data: { id, name } } as RecordedEvent;
  return (await keys.cipher.seal([event], of))[0] as RecordedEvent;
}

async function nameIn(keys: PersonalKeys, event: RecordedEvent): Promise<string> {
  return ((await keys.cipher.open([event], of))[0]?.data as { name: string }).name;
}

const keptText = async (): Promise<string> => {
  const { rows } = await database.pool.query('SELECT * FROM personal_keys.data_key, personal_keys.keyring');
  return JSON.stringify(rows);
};

describe('the keys of personal data', () => {
  it('open in another process what was sealed in one, and name nobody where they are kept', async () => {
    const event = await sealedBy(await open(first), 'Anna Ek');
    expect(await nameIn(await open(first), event)).toBe('Anna Ek');
    expect(await keptText()).not.toMatch(/Anna/);
  });

  it('that one process closes are forgotten by another at its next look, with all that it remembers', async () => {
    const [one, other] = [await open(first), await open(first)];
    const event = await sealedBy(one, 'Anna');
    expect(await nameIn(other, event)).toBe('Anna');
    const watch = other.watchClosings(() => undefined, 10);
    await one.close('Anna');
    while ((await nameIn(other, event)) === 'Anna') await sleep(10);
    await watch.stop();
    expect(await nameIn(other, event)).toMatch(/^\[raderad /);
  });

  it('are one for each person, also when many processes seal at once', async () => {
    const processes = await Promise.all([1, 2, 3, 4].map(() => open(first)));
    const events = await Promise.all(processes.map((keys) => sealedBy(keys, 'Anna')));
    for (const event of events) expect(await nameIn(processes[0] as PersonalKeys, event)).toBe('Anna');
    expect(await processes[0]?.status()).toMatchObject({ inUse: 1, closed: 0, destroyed: 0 });
  });

  it('are not used with another master key, and never for nothing', async () => {
    await sealedBy(await open(first), 'Anna');
    await expect(open(second)).rejects.toMatchObject({ code: 'keys.wrong-master-key' });
    await expect(open('c2hvcnQ=')).rejects.toMatchObject({ code: 'keys.master-key-unreadable' });
    const settings = {
      databaseUrl: database.url,
      dataDir: folder,
      masterKey: undefined,
      personalKeysUrl: undefined,
    };
    await expect(openPersonalKeys(database, settings)).rejects.toMatchObject({ code: 'keys.no-master-key' });
  });

  it('are not there on a server of one’s own without a master key', async () => {
    const settings = {
      databaseUrl: database.url,
      dataDir: folder,
      masterKey: undefined,
      personalKeysUrl: undefined,
    };
    const { keys } = await openPersonalKeys(database, settings);
    expect(keys).toBeUndefined();
  });
});

describe('closing and destroying the keys of a person', () => {
  it('closes what they sealed at once, and lets the person come back under a new key', async () => {
    const keys = await open(first);
    const event = await sealedBy(keys, 'Anna');
    await keys.close('Anna');
    expect(await nameIn(keys, event)).toMatch(/^\[raderad/);
    const later = await sealedBy(keys, 'Anna');
    await keys.destroyClosed();
    expect(await nameIn(keys, event)).toMatch(/^\[raderad/);
    expect(await nameIn(keys, later)).toBe('Anna');
    expect(await keys.status()).toMatchObject({ inUse: 1, closed: 0, destroyed: 1 });
  });

  it('destroys nothing that was not closed first', async () => {
    const keys = await open(first);
    const event = await sealedBy(keys, 'Anna');
    await keys.destroyClosed();
    expect(await nameIn(keys, event)).toBe('Anna');
  });

  it('is noticed by other processes after a short time', async () => {
    const other = await open(first, 30);
    const keys = await open(first);
    const event = await sealedBy(keys, 'Anna');
    expect(await nameIn(other, event)).toBe('Anna');
    await keys.close('Anna');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await nameIn(other, event)).toMatch(/^\[raderad/);
  });
});

describe('another master key', () => {
  it('wraps all keys anew while both are given, and then stands alone', async () => {
    const events = await sealedBy(await open(first), 'Anna').then((event) => [event]);
    const both = await open(`${second},${first}`);
    expect(await both.status()).toMatchObject({ toRewrap: 1 });
    expect(await both.rotate()).toBe(1);
    expect(await both.rotate()).toBe(0);
    await expect(open(first)).rejects.toMatchObject({ code: 'keys.wrong-master-key' });
    expect(await nameIn(await open(second), events[0] as RecordedEvent)).toBe('Anna');
  });

  it('is made in the file of the data folder, which its owner alone may read', async () => {
    const path = join(folder, 'personal-keys', 'master.key');
    const source = masterKeysFromFile(folder);
    const keys = await PersonalKeys.open(database.pool, source);
    const event = await sealedBy(keys, 'Anna');
    const before = await readFile(path, 'utf8');
    const running = await PersonalKeys.open(database.pool, masterKeysFromFile(folder));
    expect(await keys.rotate()).toBe(1);
    expect(await readFile(path, 'utf8')).not.toBe(before);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await nameIn(running, event)).toBe('Anna');
  });

  it('once was not the one by which a process that ran on wrapped what it made after that: nobody could open it', async () => {
    const rotating = await PersonalKeys.open(database.pool, masterKeysFromFile(folder));
    const running = await PersonalKeys.open(database.pool, masterKeysFromFile(folder));
    await sealedBy(running, 'Anna');
    await rotating.rotate();
    const made = await Promise.all(['Bo', 'Eva', 'Anna'].map((name) => sealedBy(running, name)));
    expect(await rotating.status()).toMatchObject({ inUse: 3, toRewrap: 0 });
    const later = await PersonalKeys.open(database.pool, masterKeysFromFile(folder));
    expect(await Promise.all(made.map((event) => nameIn(later, event)))).toEqual(['Bo', 'Eva', 'Anna']);
  });

  it('that a process does not have lets it seal for nobody new', async () => {
    const old = await open(first);
    await sealedBy(old, 'Anna');
    const both = await open(`${second},${first}`);
    expect(await nameIn(old, await sealedBy(both, 'Kim'))).toBe('Kim');
    await both.rotate();
    await expect(sealedBy(old, 'Bo')).rejects.toMatchObject({ code: 'keys.wrong-master-key' });
    expect(await nameIn(await open(second), await sealedBy(both, 'Bo'))).toBe('Bo');
  });

  it('never leaves behind what is sealed while it comes', async () => {
    const [rotating, running] = [await open(`${second},${first}`), await open(`${second},${first}`)];
    const names = Array.from({ length: 60 }, (_, nth) => `Person ${nth}`);
    const sealing = Promise.all(names.map((name) => sealedBy(running, name)));
    await rotating.rotate();
    const events = await sealing;
    const later = await open(second);
    expect(await Promise.all(events.map((event) => nameIn(later, event)))).toEqual(names);
    expect(await later.status()).toMatchObject({ inUse: 60, toRewrap: 0 });
  });

  it('loses nothing when its process dies half-way', async () => {
    const path = join(folder, 'personal-keys', 'master.key');
    const source = masterKeysFromFile(folder);
    const keys = await PersonalKeys.open(database.pool, source);
    const events = [await sealedBy(keys, 'Anna'), await sealedBy(keys, 'Bo')];
    await source.rotation?.begin();
    const [begun] = (await readFile(path, 'utf8')).split('\n');
    await database.pool.query('UPDATE personal_keys.keyring SET one = true');
    const later = await PersonalKeys.open(database.pool, masterKeysFromFile(folder));
    expect(await nameIn(later, events[0] as RecordedEvent)).toBe('Anna');
    expect(await later.rotate()).toBe(2);
    expect((await readFile(path, 'utf8')).trim()).toBe(begun);
    expect(await nameIn(later, events[1] as RecordedEvent)).toBe('Bo');
  });

  it('in a file that holds something else is refused', async () => {
    await masterKeysFromFile(folder).read();
    await writeFile(join(folder, 'personal-keys', 'master.key'), 'not a key');
    await expect(masterKeysFromFile(folder).read()).rejects.toMatchObject({
      code: 'keys.master-key-unreadable',
    });
  });
});
