import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Client } from 'pg';

/** Each takes some 100 kB of the server for each connection. */
const MOST_PREPARED = 50;
const ASKED_BEFORE = 2;
const MOST_COUNTED = 500;

/** What is looked for by these is found in another way for each value: it is planned anew. */
const PLANNED_BY_VALUE = /\bI?LIKE\b|@@|@>/;

/** A table has other columns than when it was planned. */
const CHANGED_MEANWHILE = '0A000';

const isPlannedOnce = (text: string): boolean => text.startsWith('SELECT') && !PLANNED_BY_VALUE.test(text);

/** A session of which its user says on which schema its statements stand: a plan is of one alone. */
export interface PreparingSession {
  schema: string;
}

interface Parsed {
  readonly connection: { readonly parsedStatements: Record<string, string> };
}

/** A pg client class that has questions which come again parsed and planned by the server once. */
export function preparingClient(Base: typeof Client): typeof Client {
  class PreparingClient extends Base implements PreparingSession {
    schema = '';
    private readonly asked = new LRUCache<string, number>({ max: MOST_COUNTED });
    private readonly prepared = new LRUCache<string, string>({
      max: MOST_PREPARED,
      dispose: (name) => {
        this.forget(name);
      },
    });

    override query(...given: readonly unknown[]): never {
      const [text, values] = given;
      const isQuestion = given.length === 2 && typeof text === 'string' && Array.isArray(values);
      const statement = isQuestion ? `${this.schema}\n${text}` : '';
      const name = isQuestion && isPlannedOnce(text) ? this.nameOf(statement) : undefined;
      const ask = (...asked: readonly unknown[]) => super.query(...(asked as [string]));
      if (name === undefined) return ask(...given) as never;
      return ask({ name, text, values }).catch((error: unknown) => {
        if ((error as { readonly code?: string }).code !== CHANGED_MEANWHILE) throw error;
        this.prepared.delete(statement);
        return ask(...given);
      }) as never;
    }

    private nameOf(statement: string): string | undefined {
      const name = this.prepared.get(statement);
      if (name !== undefined) return name;
      const times = (this.asked.get(statement) ?? 0) + 1;
      this.asked.set(statement, times);
      if (times <= ASKED_BEFORE) return undefined;
      const made = createHash('sha256').update(statement).digest('hex').slice(0, 32);
      this.prepared.set(statement, made);
      return made;
    }

    private forget(name: string): void {
      Reflect.deleteProperty((this as unknown as Parsed).connection.parsedStatements, name);
      super.query(`DEALLOCATE "${name}"`).catch(() => undefined);
    }
  }
  return PreparingClient;
}
