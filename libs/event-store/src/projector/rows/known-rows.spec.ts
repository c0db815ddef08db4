import { type Pool } from 'pg';
import { KnownRows, RowMemory } from './known-rows';

const pool = {} as Pool;

/** A table that says what was looked for in it. */
class Table {
  readonly soughtFor: string[] = [];

  load = (_: unknown, keys: readonly string[]): Promise<Map<string, object>> => {
    this.soughtFor.push(...keys);
    return Promise.resolve(new Map(keys.map((key) => [key, { key }])));
  };
}

const rowOf = (key: string): Map<string, object> => new Map([[key, { key }]]);

describe('rows that are an event each', () => {
  it('are neither looked for nor remembered while their table is filled', async () => {
    const table = new Table();
    const memory = new RowMemory();
    const rows = new KnownRows(table, memory, true);
    rows.beginEmpty();
    expect((await rows.load(pool, ['a'])).size).toBe(0);
    rows.remember(rowOf('a'));
    expect((await rows.load(pool, ['b'])).size).toBe(0);
    expect(table.soughtFor).toEqual([]);
    expect(memory.rows.size).toBe(0);
  });

  it('are looked for in a table that somebody else may have filled', async () => {
    const table = new Table();
    const rows = new KnownRows(table, new RowMemory(), true);
    rows.beginEmpty();
    rows.forget();
    expect([...(await rows.load(pool, ['a'])).keys()]).toEqual(['a']);
    expect(table.soughtFor).toEqual(['a']);
  });
});

describe('rows that several events touch', () => {
  it('are known from when they were written, and not looked for where they never were', async () => {
    const table = new Table();
    const rows = new KnownRows(table, new RowMemory());
    rows.beginEmpty();
    rows.remember(rowOf('a'));
    rows.remember(rowOf('b'));
    expect([...(await rows.load(pool, ['a', 'c'])).keys()]).toEqual(['a']);
    expect(table.soughtFor).toEqual([]);
  });
});
