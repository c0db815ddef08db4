import { generateKeyPairSync } from 'node:crypto';
import { findingText } from '@diarium/verifier';
import { registerFindingTexts } from '@diarium/audit';
import { readModels } from '@diarium/register';
import { checkpointText, noteText, signText } from '@diarium/verifier';
import { openProvenRegister, type ProvenRegister } from './proof.fixture';

let open: ProvenRegister;
let head: number;
const ids: string[] = [];

const sql = (text: string, values: unknown[] = []) => open.database.pool.query(text, values);

/** What the verification of the log finds while the statements stand; the log is put back afterwards. */
async function findingsAfter(...statements: string[]) {
  for (const statement of statements) await sql(statement);
  try {
    const verdict = await open.verify({ only: 'log' });
    expect(verdict.isSound).toBe(verdict.findings.length === 0);
    return verdict.findings;
  } finally {
    await sql('DELETE FROM diarium.log');
    await sql('INSERT INTO diarium.log SELECT * FROM log_as_it_was');
  }
}

const codesOf = (findings: readonly { code: string }[]) => [...new Set(findings.map(({ code }) => code))];
const idAt = (position: number): string => ids[position - 1] ?? '';

beforeAll(async () => {
  open = await openProvenRegister();
  head = await open.register.store.head();
  const { rows } = await sql('SELECT id FROM diarium.log ORDER BY position');
  ids.push(...(rows as { id: string }[]).map(({ id }) => id));
  // An administrator can do all of this; the proof is for that.
  await sql('ALTER TABLE diarium.log DISABLE TRIGGER log_only_grows');
  await sql('CREATE TABLE log_as_it_was AS SELECT * FROM diarium.log');
});

afterAll(() => open.drop());

describe('a register that nobody touched', () => {
  it('is found sound, up to its signed head, with every row of its views', async () => {
    const verdict = await open.verify();
    expect(verdict).toMatchObject({
      isSound: true,
      events: head,
      pending: 0,
      signedUpTo: head,
      findings: [],
    });
    expect(verdict.rows).toBeGreaterThan(10);
  });

  it('has the sums of the log in every view that has a row for each event', async () => {
    const { projector, store } = open.register;
    const sums = await projector.sums(readModels.filter(({ rowsAreEvents }) => rowsAreEvents));
    const { events } = await store.readAll({ after: 0, limit: 1000 });
    await sums.take(events);
    expect(sums.found).toEqual({ rows: 2 * head - 1, unlike: [] });
  });
});

describe('tampering with the log in SQL', () => {
  it('is named when one byte of one event was changed', async () => {
    const found = await findingsAfter(
      `UPDATE diarium.log SET data = replace(data::text, 'Ärende 3', 'Ärende 8')::json WHERE position = 4`,
    );
    expect(found[0]).toMatchObject({
      code: 'proof.data-changed',
      event: idAt(4),
      details: { position: 4, type: 'CaseRegistered' },
    });
    expect(codesOf(found)).toEqual(['proof.data-changed', 'proof.checkpoint-broken']);
  });

  it('is named when it was said that somebody else did it', async () => {
    const found = await findingsAfter(
      `UPDATE diarium.log SET metadata = replace(metadata::text, 'Eva Berg', 'Kim Ek')::json WHERE position = 4`,
    );
    expect(found[0]).toMatchObject({ code: 'proof.metadata-changed', event: idAt(4) });
  });

  it('is named when an event was removed', async () => {
    const found = await findingsAfter('DELETE FROM diarium.log WHERE position = 7');
    expect(found[0]).toMatchObject({ code: 'proof.event-removed', event: idAt(7), details: { position: 7 } });
  });

  it('is named when an event was removed and all later ones moved up', async () => {
    const found = await findingsAfter(
      'DELETE FROM diarium.log WHERE position = 7',
      'UPDATE diarium.log SET position = position - 1000 WHERE position > 7',
      'UPDATE diarium.log SET position = position + 999 WHERE position < 0',
    );
    expect(found.slice(0, 2)).toMatchObject([
      { code: 'proof.events-moved', event: idAt(8), details: { position: 8, to: 7, count: head - 7 } },
      { code: 'proof.event-removed', event: idAt(7) },
    ]);
  });

  it('is named when two events were swapped', async () => {
    const found = await findingsAfter(
      'UPDATE diarium.log SET position = -1 WHERE position = 5',
      'UPDATE diarium.log SET position = 5 WHERE position = 9',
      'UPDATE diarium.log SET position = 9 WHERE position = -1',
    );
    expect(found[0]).toMatchObject({
      code: 'proof.events-swapped',
      event: idAt(5),
      details: { position: 5, other: 9 },
    });
  });

  it('is named when an event was inserted', async () => {
    const forged = '00000000-0000-4000-8000-00000000f00d';
    const found = await findingsAfter(
      'UPDATE diarium.log SET position = position + 1000 WHERE position > 5',
      'UPDATE diarium.log SET position = position - 999 WHERE position > 5',
      `INSERT INTO diarium.log SELECT 6, 'case-GNU-2022-1', 0, '${forged}', 'CaseClosed', 1, occurred_at, recorded_at,
         '{"remark":null}', metadata FROM diarium.log WHERE position = 5`,
    );
    expect(found.slice(0, 2)).toMatchObject([
      { code: 'proof.events-moved', event: idAt(6), details: { position: 6, to: 7, count: head - 5 } },
      {
        code: 'proof.event-inserted',
        event: forged,
        details: { stream: 'case-GNU-2022-1', type: 'CaseClosed' },
      },
    ]);
  });

  it('is named when a revision was renumbered', async () => {
    const found = await findingsAfter(`UPDATE diarium.log SET revision = 99 WHERE position = 6`);
    expect(found[0]).toMatchObject({
      code: 'proof.revision-changed',
      event: idAt(6),
      details: { from: 4, to: 99 },
    });
  });

  it.each(['occurred_at', 'recorded_at'])('is named when a time was moved: %s', async (column) => {
    const found = await findingsAfter(
      `UPDATE diarium.log SET ${column} = ${column} - interval '1 day' WHERE position = 6`,
    );
    expect(found[0]).toMatchObject({ code: 'proof.time-changed', event: idAt(6) });
  });

  it.each([`type = 'HandlerAssigned'`, `stream = 'register-GNU-2021'`])(
    'is named after %s',
    async (change) => {
      const found = await findingsAfter(`UPDATE diarium.log SET ${change} WHERE position = 6`);
      expect(found[0]).toMatchObject({ code: 'proof.name-changed', event: idAt(6) });
    },
  );

  it('is named when the log was cut', async () => {
    const found = await findingsAfter('DELETE FROM diarium.log WHERE position > 10');
    expect(found.slice(0, 2)).toMatchObject([
      { code: 'proof.log-truncated', event: idAt(11), details: { position: 11, count: head - 10 } },
      { code: 'proof.rolled-back', details: { size: head, found: 10 } },
    ]);
  });

  it('is found by the signed head when the leaves were made to fit', async () => {
    await sql(
      `UPDATE diarium.log SET data = replace(data::text, 'Ärende 3', 'Ärende 8')::json WHERE position = 4`,
    );
    await sql('CREATE TABLE tiles_as_they_were AS SELECT * FROM diarium.proof_tile');
    await sql('CREATE TABLE leaves_as_they_were AS SELECT * FROM diarium.proof_leaves');
    await sql('DELETE FROM diarium.proof_tile');
    await sql('DELETE FROM diarium.proof_leaves');
    await sql('UPDATE diarium.proof_log SET size = 0, position = 0');
    await open.proof.log.catchUp();
    await expect(open.proof.checkpoints.make()).rejects.toMatchObject({ code: 'proof.history-changed' });
    const found = await findingsAfter();
    await sql(
      'UPDATE diarium.proof_tile t SET hashes = k.hashes FROM tiles_as_they_were k WHERE (t.level, t.tile) = (k.level, k.tile)',
    );
    await sql(
      'UPDATE diarium.proof_leaves l SET particulars = k.particulars FROM leaves_as_they_were k WHERE l.tile = k.tile',
    );
    expect(codesOf(found)).toEqual(['proof.checkpoint-broken']);
  });
});

describe('tampering with the views in SQL', () => {
  // They follow the log, and on a slow machine they have met in it what was put right again.
  beforeAll(() => open.register.projector.rebuild());

  it('is named with the row when a row was edited, taken away or put in', async () => {
    await sql(`UPDATE read.case_list SET handler = 'Kim Ek' WHERE key = 'GNU-2022-5'`);
    await sql(`UPDATE read.case_list SET key = 'GNU-2022-77' WHERE key = 'GNU-2022-6'`);
    const { findings } = await open.verify();
    await sql(`UPDATE read.case_list SET handler = NULL WHERE key = 'GNU-2022-5'`);
    await sql(`UPDATE read.case_list SET key = 'GNU-2022-6' WHERE key = 'GNU-2022-77'`);
    expect(findings).toEqual([
      { code: 'proof.row-changed', details: { key: 'GNU-2022-5', table: 'case_list', columns: 'handler' } },
      { code: 'proof.row-missing', details: { key: 'GNU-2022-6', table: 'case_list' } },
      { code: 'proof.row-added', details: { key: 'GNU-2022-77', table: 'case_list' } },
    ]);
  });

  it('is named with the row in views that have a row for each event', async () => {
    await sql(`UPDATE read.log_entry SET actor = 'Kim Ek' WHERE position = 4`);
    await sql(
      `UPDATE read.case_entry SET data = jsonb_set(data, '{title}', '"Ärende 8"') WHERE position = 4`,
    );
    await sql(`UPDATE read.case_entry SET reason = '' WHERE position = 5`);
    await sql(`UPDATE read.case_entry SET key = '999' WHERE position = 6`);
    const { findings } = await open.verify();
    await sql(`UPDATE read.log_entry SET actor = 'Eva Berg' WHERE position = 4`);
    await sql(
      `UPDATE read.case_entry SET data = jsonb_set(data, '{title}', '"Ärende 3"') WHERE position = 4`,
    );
    await sql(`UPDATE read.case_entry SET reason = NULL WHERE position = 5`);
    await sql(`UPDATE read.case_entry SET key = '6' WHERE position = 6`);
    expect(findings).toEqual(
      expect.arrayContaining([
        { code: 'proof.row-changed', details: { key: idAt(4), table: 'log_entry', columns: 'actor' } },
        { code: 'proof.row-changed', details: { key: '4', table: 'case_entry', columns: 'data' } },
        { code: 'proof.row-changed', details: { key: '5', table: 'case_entry', columns: 'reason' } },
        { code: 'proof.row-missing', details: { key: '6', table: 'case_entry' } },
        { code: 'proof.row-added', details: { key: '999', table: 'case_entry' } },
      ]),
    );
    expect(findings).toHaveLength(5);
    expect((await open.verify()).isSound).toBe(true);
  });

  it('is named with the column when what the database makes of a row is written by somebody', async () => {
    await sql('ALTER TABLE read.case_words ALTER COLUMN words DROP EXPRESSION');
    await sql(`UPDATE read.case_words SET words = '' WHERE key = 'GNU-2022-5'`);
    const { findings } = await open.verify();
    await sql('ALTER TABLE read.case_words DROP COLUMN words');
    await sql(
      `ALTER TABLE read.case_words ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('swedish', searchable)) STORED`,
    );
    expect(findings).toEqual([
      { code: 'proof.column-changed', details: { table: 'case_words', column: 'words' } },
    ]);
    expect((await open.verify()).isSound).toBe(true);
  });
});

describe('heads that do not belong to the log', () => {
  it('are named when they are of another log, or nobody of this one signed them', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const root = Buffer.alloc(32, 1);
    const other = checkpointText({ origin: 'example.com/other', size: 3, root });
    const forged = checkpointText({ origin: open.proof.origin, size: 3, root });
    const signed = noteText({ text: forged, signatures: [signText(forged, open.proof.origin, stranger)] });
    const { findings } = await open.verify({ checkpoints: [other, signed, forged], only: 'log' });
    expect(codesOf(findings)).toEqual([
      'proof.checkpoint-of-other-log',
      'proof.checkpoint-unsigned',
      'proof.checkpoint-broken',
    ]);
    await expect(open.verify({ checkpoints: ['nonsense'] })).rejects.toMatchObject({
      code: 'proof.checkpoint-malformed',
    });
  });
});

describe('a database that was set back', () => {
  it('is found by the head that was signed before, and signs no further one', async () => {
    await sql('DELETE FROM diarium.log WHERE position > 8');
    await sql('DELETE FROM diarium.proof_checkpoint');
    await sql('DELETE FROM diarium.proof_tile');
    await sql('DELETE FROM diarium.proof_leaves');
    await sql('UPDATE diarium.proof_log SET size = 0, position = 0');
    await open.proof.log.catchUp();
    const { findings } = await open.verify({ only: 'log' });
    expect(findings[0]).toMatchObject({
      code: 'proof.rolled-back',
      details: { size: head, found: 8, made: 'head.txt' },
    });
    await expect(open.proof.checkpoints.make()).rejects.toMatchObject({ code: 'proof.rolled-back' });
    const text = findingText(findings[0] as (typeof findings)[0], 'sv', registerFindingTexts);
    expect(text).toContain('databasen har återställts till ett tidigare läge');
  });
});
