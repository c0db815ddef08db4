import { type ClientBase, Query } from 'pg';

interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A query that sends lines as soon as the server asks for them. */
class CopyQuery extends Query {
  constructor(
    text: string,
    private readonly lines: Buffer,
    done: (error: Error | undefined) => void,
  ) {
    super(text, done);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.lines);
    connection.endCopyFrom();
  }
}

/**
 * Sends lines in COPY's text format to a table: the server takes a third of the time that it takes for rows in JSON.
 * @param copy `COPY … FROM STDIN`
 */
export async function copyLines(client: ClientBase, copy: string, lines: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyQuery(copy, lines, (error) => (error ? reject(error) : resolve())));
  });
}

/** How a column's values are written: JSON as such, lists as PostgreSQL writes arrays. */
export type CopyForm = 'json' | 'list' | 'plain';

/** @param type of the column, as it stands in DDL */
export function copyFormOf(type: string): CopyForm {
  if (type === 'json' || type === 'jsonb') return 'json';
  return /\barray$|\]$/i.test(type) ? 'list' : 'plain';
}

/** A value as COPY's text format has it. */
export function copyField(value: unknown, form: CopyForm): string {
  if (value === null) return '\\N';
  if (form === 'json') return escaped(JSON.stringify(value));
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (form === 'list' && Array.isArray(value)) return escaped(listOf(value));
  return escaped(value instanceof Date ? value.toISOString() : JSON.stringify(value));
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// A replacement that finds nothing costs more than looking for it.
const hasSpecial = /[\\\n\r\t]/;

const escaped = (text: string): string =>
  hasSpecial.test(text) ? text.replace(SPECIAL, (character) => ESCAPES[character] ?? character) : text;

function listOf(items: readonly unknown[]): string {
  return `{${items.map(itemOf).join(',')}}`;
}

function itemOf(item: unknown): string {
  if (item === null || item === undefined) return 'NULL';
  if (Array.isArray(item)) return listOf(item);
  const text = typeof item === 'string' ? item : JSON.stringify(item);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
