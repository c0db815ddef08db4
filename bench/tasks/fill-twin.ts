import { createHash, randomBytes } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { COMMITTEES, LIFE_LENGTH, lifeOf, registerOf, registration } from '../data/case-life';
import { READERS_COMMITTEES } from '../data/http-requests';
import { TokenEntity } from '../twin/entities';
import { openTwinDatabase } from '../twin/open-twin-database';
import { type HttpTokens } from './http-users';

export interface FillTwinInput {
  readonly url: string;
  readonly cases: number;
}

const AT_ONCE = 2_000;
const REGISTERS = 100;

/** The same cases as in Diarium's register, with what happened to each as rows of the audit table. */
export async function run({ url, cases }: FillTwinInput): Promise<HttpTokens> {
  const database = await openTwinDatabase(url, 2);
  await database.synchronize();
  const { manager } = database;
  for (let from = 0; from < cases; from += AT_ONCE)
    await fill(
      manager,
      Array.from({ length: Math.min(AT_ONCE, cases - from) }, (_, n) => from + n),
    );
  await manager.query(
    `INSERT INTO twin_series (committee, year, last)
     SELECT committee, year, max(serial) FROM twin_case GROUP BY committee, year`,
  );
  const tokens = {
    registrar: await tokenFor(manager, 'eva', { registrarIn: COMMITTEES, readerIn: [] }),
    reader: await tokenFor(manager, 'kim', {
      registrarIn: READERS_COMMITTEES,
      readerIn: COMMITTEES.filter((code) => !READERS_COMMITTEES.includes(code)),
    }),
  };
  await database.query('VACUUM (ANALYZE)');
  await database.destroy();
  return tokens;
}

async function fill(tables: EntityManager, numbers: readonly number[]): Promise<void> {
  const made = numbers.map(caseOf);
  await insert(
    tables,
    'twin_case',
    made.map(({ row }) => row),
  );
  await insert(
    tables,
    'twin_party',
    made.flatMap(({ parties }) => parties),
  );
  await insert(
    tables,
    'twin_audit',
    made.flatMap(({ audit }) => audit),
  );
}

/** Column by column as the rows name them; ids are given by the table where they are not. */
async function insert(tables: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ');
  await tables.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

function caseOf(n: number) {
  const caseId = n + 1;
  const serial = Math.floor(n / REGISTERS) + 1;
  const { committee, year } = registerOf(n);
  const key = `${committee}-${year}-${serial}`;
  const { parties, date, ...given } = registration(n);
  const registeredAt = `${date?.on}T08:10:00Z`;
  const isClosed = lifeOf(n, key).some(({ constructor }) => constructor.name === 'CloseCase');
  const status = isClosed ? 'Stängt' : 'Öppet';
  const row = { key, serial, ...given, status, receivedOn: date?.on, registeredAt, secret: false };
  const happened = [registration(n), ...lifeOf(n, key)].slice(0, LIFE_LENGTH);
  const added = lifeOf(n, key).flatMap((it) => ('party' in it ? [it.party as (typeof parties)[number]] : []));
  return {
    row,
    parties: [...parties, ...added].map(({ id, ...party }) => ({ caseId, person: id, ...party })),
    audit: happened.map((change) => ({
      caseId,
      at: registeredAt,
      actor: 'Eva Berg',
      role: 'registrar',
      action: change.constructor.name,
      after: change,
    })),
  };
}

async function tokenFor(
  tables: EntityManager,
  name: string,
  reach: Pick<TokenEntity, 'registrarIn' | 'readerIn'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const expiresAt = new Date(Date.now() + 86_400_000);
  await tables.insert(TokenEntity, { hash, name, expiresAt, ...reach });
  return token;
}
