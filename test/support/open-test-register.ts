import { masterKeysFromSetting, PersonalKeys } from '@diarium/access';
import { closingAtRequest } from '@diarium/audit';
import { commandContext, type Outcome, startOfDay, type Trouble } from '@diarium/event-store';
import { openDatabase } from '@diarium/database';
import { createTestDatabase, type TestContent, type TestDatabase } from '@diarium/database/testing';
import {
  type Desk,
  EstablishCommittee,
  openOver,
  type Register,
  registerMigrations,
} from '@diarium/register';

export interface TestRegister {
  readonly register: Register;
  readonly database: TestDatabase;
  /** The same register opened once more, as another process would. */
  readonly openAnother: () => Promise<Register>;
  readonly drop: () => Promise<void>;
}

export const TEST_MASTER_KEY = Buffer.alloc(32, 'diarium').toString('base64');

/** The keys of the personal data in a test's register. */
export function testKeys({ pool }: Pick<TestDatabase, 'pool'>): Promise<PersonalKeys> {
  return PersonalKeys.open(pool, masterKeysFromSetting(TEST_MASTER_KEY), { forgottenAfterMs: 50 });
}

export interface TestRegisterOptions {
  readonly projectionBatch?: number;
  /** What the register holds; without it, nothing. */
  readonly content?: TestContent;
  /** Hears of views and policies that cannot go on. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** A register that was opened once: its views stand, with no row. */
const emptyRegister: TestContent = {
  name: 'empty register',
  write: async (url) => (await openTestRegisterOver(url)).close(),
};

/** A register of one's own on the run's test server. */
export async function openTestRegister(options: TestRegisterOptions = {}): Promise<TestRegister> {
  const { projectionBatch, content = emptyRegister, onTrouble } = options;
  const database = await createTestDatabase({ migrations: registerMigrations, content });
  const opened: Register[] = [];
  const openAnother = async (): Promise<Register> => {
    const register = await openTestRegisterOver(database.url, projectionBatch, onTrouble);
    opened.push(register);
    return register;
  };
  const drop = async (): Promise<void> => {
    for (const register of opened) await register.close();
    await database.drop();
  };
  return { register: await openAnother(), database, openAnother, drop };
}

/** The register of a test's database. */
export async function openTestRegisterOver(
  databaseUrl: string,
  projectionBatch = 100,
  onTrouble: (trouble: Trouble) => void = () => undefined,
): Promise<Register> {
  const database = await openDatabase({ databaseUrl, dataDir: '', poolSize: 10 });
  const register = await openOver(database, {
    settings: { projectionBatch },
    keys: await testKeys(database),
    onTrouble,
  });
  return closingAtRequest(register);
}

/** Establishes GNU, the committee of most tests. */
export function establishGnu(desk: Desk): Promise<Outcome> {
  return send(desk, EstablishCommittee, {
    committee: 'GNU',
    name: 'Gemensamma nämnden för upphandling, lagerhållning och distribution',
    joint: true,
    host: 'Region Jämtland Härjedalen',
    supervisedBy: 'Regionstyrelsen',
    prefix: 'GNU',
  });
}

/** Sends a command as a registrar, on a day. */
export function send<Command extends object>(
  desk: Desk,
  commandClass: new () => Command,
  fields: Partial<Command>,
  on = '2022-06-01',
): Promise<Outcome> {
  const context = commandContext({ actor: 'Eva Berg', role: 'registrar', occurredAt: startOfDay(on) });
  return desk.commands.submit(Object.assign(new commandClass(), fields), context);
}
