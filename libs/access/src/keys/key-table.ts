import { type Pool } from 'pg';

/** A key as it is kept. */
export interface KeptKey {
  readonly id: string;
  readonly subject: string;
  readonly master: string | null;
  /** Null when it is destroyed. */
  readonly wrapped: Buffer | null;
  /** Nothing is opened with it any more, and nothing sealed. */
  readonly closed: boolean;
}

export type NewKey = Pick<KeptKey, 'id' | 'subject'> & { readonly master: string; readonly wrapped: Buffer };

export interface KeyCounts {
  readonly inUse: number;
  readonly closed: number;
  readonly destroyed: number;
  /** Wrapped by other master keys than the current one. */
  readonly toRewrap: number;
}

const COLUMNS = 'id, subject, master, wrapped, closed_at IS NOT NULL AS closed';

/** The table of the keys. Subjects are keyed digests here, never ids. */
export class KeyTable {
  constructor(private readonly pool: Pool) {}

  async byId(ids: readonly string[]): Promise<readonly KeptKey[]> {
    const { rows } = await this.pool.query<KeptKey>(
      `SELECT ${COLUMNS} FROM personal_keys.data_key WHERE id = ANY($1)`,
      [ids],
    );
    return rows;
  }

  /** The keys in use of subjects. */
  async inUse(subjects: readonly string[]): Promise<readonly KeptKey[]> {
    const { rows } = await this.pool.query<KeptKey>(
      `SELECT ${COLUMNS} FROM personal_keys.data_key WHERE subject = ANY($1) AND closed_at IS NULL`,
      [subjects],
    );
    return rows;
  }

  /** The ids of the keys of a subject that were closed, destroyed or not. */
  async closedOf(subject: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'SELECT id FROM personal_keys.data_key WHERE subject = $1 AND closed_at IS NOT NULL',
      [subject],
    );
    return rows.map(({ id }) => id);
  }

  /** The id of the master key that new keys are wrapped by. */
  async master(): Promise<string> {
    const { rows } = await this.pool.query<{ master: string }>('SELECT master FROM personal_keys.keyring');
    return rows[0]?.master ?? '';
  }

  /**
   * The keys in use of subjects, and the given ones for those that have none. Missing here is a subject for which
   * another process adds one at the same time, and one without a key where new keys are wrapped by another master key
   * by now: whoever rotates waits for what is being added.
   */
  async inUseOrAdded(keys: readonly NewKey[], master: string): Promise<readonly KeptKey[]> {
    const ordered = keys.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    const { rows } = await this.pool.query<KeptKey>(
      `WITH given AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[])
         AS given (id, subject, master, wrapped)),
       fresh AS (SELECT * FROM given WHERE NOT EXISTS (
         SELECT FROM personal_keys.data_key kept WHERE kept.subject = given.subject AND kept.closed_at IS NULL)),
       ring AS (SELECT FROM personal_keys.keyring WHERE master = $5 AND EXISTS (SELECT FROM fresh) FOR SHARE),
       added AS (INSERT INTO personal_keys.data_key (id, subject, master, wrapped) SELECT fresh.* FROM fresh, ring
         ON CONFLICT (subject) WHERE closed_at IS NULL DO NOTHING RETURNING ${COLUMNS})
       SELECT * FROM added UNION ALL
       SELECT ${COLUMNS} FROM personal_keys.data_key
       WHERE subject = ANY($2::text[]) AND closed_at IS NULL`,
      [
        ordered.map(({ id }) => id),
        ordered.map(({ subject }) => subject),
        ordered.map(({ master }) => master),
        ordered.map(({ wrapped }) => wrapped),
        master,
      ],
    );
    return rows;
  }

  /** Closes all keys of a subject. */
  async close(subject: string): Promise<void> {
    await this.pool.query(
      `UPDATE personal_keys.data_key SET closed_at = clock_timestamp()
       WHERE subject = $1 AND closed_at IS NULL`,
      [subject],
    );
  }

  /** When a key was last closed, as the database writes it; null when none ever was. */
  async lastClosing(): Promise<string | null> {
    const { rows } = await this.pool.query<{ at: string | null }>(
      'SELECT max(closed_at)::text AS at FROM personal_keys.data_key WHERE closed_at IS NOT NULL',
    );
    return rows[0]?.at ?? null;
  }

  /** Destroys what is closed, and rewrites the table so that no page holds it any more. */
  async destroyClosed(): Promise<void> {
    await this.pool.query(
      `UPDATE personal_keys.data_key SET wrapped = NULL, master = NULL, destroyed_at = clock_timestamp()
       WHERE closed_at IS NOT NULL AND destroyed_at IS NULL`,
    );
    await this.pool.query('VACUUM FULL personal_keys.data_key');
  }

  async counts(master: string): Promise<KeyCounts> {
    const { rows } = await this.pool.query<KeyCounts>(
      `SELECT count(*) FILTER (WHERE closed_at IS NULL)::int AS "inUse",
              count(*) FILTER (WHERE closed_at IS NOT NULL AND destroyed_at IS NULL)::int AS closed,
              count(destroyed_at)::int AS destroyed,
              count(*) FILTER (WHERE master <> $1)::int AS "toRewrap"
       FROM personal_keys.data_key`,
      [master],
    );
    return rows[0] as KeyCounts;
  }

  /** Keys wrapped by another master key than the one named, `limit` at most. */
  async wrappedByOthers(master: string, limit: number): Promise<readonly KeptKey[]> {
    const { rows } = await this.pool.query<KeptKey>(
      `SELECT ${COLUMNS} FROM personal_keys.data_key WHERE master <> $1 ORDER BY id LIMIT $2`,
      [master, limit],
    );
    return rows;
  }

  async rewrap(keys: readonly NewKey[]): Promise<void> {
    await this.pool.query(
      `UPDATE personal_keys.data_key AS kept SET master = new.master, wrapped = new.wrapped
       FROM unnest($1::text[], $2::text[], $3::bytea[]) AS new (id, master, wrapped)
       WHERE kept.id = new.id AND kept.destroyed_at IS NULL`,
      [keys.map(({ id }) => id), keys.map(({ master }) => master), keys.map(({ wrapped }) => wrapped)],
    );
  }
}
