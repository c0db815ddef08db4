import { type Principal, type Reach } from '@diarium/access';
import { commandContext, type CommandGateway, commandIdFrom, dayOf, Together } from '@diarium/event-store';
import { LRUCache } from 'lru-cache';
import { type Pool } from 'pg';
import { keysIn } from './keys-in';
import { RecordReading } from './reading.commands';

const HOUR = 'YYYY-MM-DDTHH'.length;

interface SecretCase {
  readonly key: string;
  readonly committee: string;
  readonly handler: string | null;
  readonly secret: boolean;
  readonly documents: readonly number[];
}

/** Records each reading of what is secret before its answer is given: once an hour for each reader and case. */
export class Readings {
  private readonly recorded = new LRUCache<string, true>({ max: 20_000 });
  private readonly secretsOf = new WeakMap<object, readonly SecretCase[]>();
  private readonly secretCases: Together<readonly string[], readonly SecretCase[]>;

  constructor(
    pool: Pool,
    private readonly commands: CommandGateway,
  ) {
    this.secretCases = new Together(async (asked) => {
      const rows = await secretCasesAmong(pool, [...new Set(asked.flat())]);
      return asked.map(() => rows);
    });
  }

  /** @param answer to a question, as its reader will get it */
  async record(
    answer: unknown,
    question: object,
    reader: { principal: Principal; reach: Reach },
  ): Promise<void> {
    const read = (await this.secretsIn(answer, question)).filter((it) => isInCircle(it, reader.reach));
    const at = new Date().toISOString();
    const hour = at.slice(0, HOUR);
    const about = (key: string): string => [reader.principal.id, key, hour].join('|');
    const names = new Map<string, string[]>();
    for (const { key, committee } of read)
      if (!this.recorded.has(about(key))) names.set(committee, [...(names.get(committee) ?? []), key]);
    for (const [committee, keys] of names) {
      await this.append({ committee, keys, at, question: question.constructor.name }, reader.principal);
      for (const key of keys) this.recorded.set(about(key), true);
    }
  }

  private async append(
    { committee, keys, at, question }: { committee: string; keys: string[]; at: string; question: string },
    { id, name, grants }: Principal,
  ): Promise<void> {
    const command = new RecordReading();
    Object.assign(command, {
      committee,
      month: dayOf(at).slice(0, 7),
      reader: id,
      question,
      read: keys.sort(),
    });
    const commandId = commandIdFrom('reading', id, committee, at.slice(0, HOUR), ...keys);
    const role = grants[0]?.role ?? 'auditor';
    await this.commands.submit(command, commandContext({ actor: name, role, commandId, occurredAt: at }));
  }

  /** An answer that is given again shows the same secrets as before: it is asked anew when a view has moved. */
  private async secretsIn(answer: unknown, question: object): Promise<readonly SecretCase[]> {
    const isObject = typeof answer === 'object' && answer !== null;
    const known = isObject ? this.secretsOf.get(answer) : undefined;
    if (known) return known;
    // The question tells which case it was about where the answer does not.
    const secrets = await this.secretsAmong([...keysIn([answer, question])]);
    if (isObject) this.secretsOf.set(answer, secrets);
    return secrets;
  }

  /** Those that are secret themselves: a case, or a document in an open one. */
  private async secretsAmong(keys: readonly string[]): Promise<readonly SecretCase[]> {
    if (keys.length === 0) return [];
    const asked = new Set(keys);
    return (await this.secretCases.ask(keys)).flatMap((row) => {
      const marked = row.documents.map((document) => `${row.key}:${document}`);
      const named = marked.filter((key) => asked.has(key)).map((key) => ({ ...row, key }));
      return row.secret && asked.has(row.key) ? [row] : named;
    });
  }
}

/** For all who ask at the same time: the cases of which something is secret. */
async function secretCasesAmong(pool: Pool, keys: readonly string[]): Promise<readonly SecretCase[]> {
  const { rows } = await pool.query<SecretCase>({
    name: 'secrets-among',
    text: `SELECT key, committee, handler, secret, "secretDocuments" AS documents FROM read.case_circle
       WHERE key = ANY ($1) AND (secret OR "secretDocuments" <> '[]')`,
    values: [keys],
  });
  return rows;
}

function isInCircle({ committee, handler }: SecretCase, { circle, own, names }: Reach): boolean {
  if (circle === 'all' || circle.includes(committee)) return true;
  const called = [`*|${handler}`, `${committee}|${handler}`];
  return (
    handler !== null &&
    called.some((name) => names.includes(name)) &&
    (own === 'all' || own.includes(committee))
  );
}
