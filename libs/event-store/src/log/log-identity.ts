import { type Pool } from 'pg';
import { LogError } from './errors';
import { type EventStore } from './event-store';

interface Identity {
  readonly engine: string;
  /** Id of the first event; null for an empty log. */
  readonly first: string | null;
}

const FOLDED = `(EXISTS (SELECT FROM diarium.read_model WHERE position > 0)
  OR EXISTS (SELECT FROM diarium.policy WHERE position > 0))`;

// A log may take the place of another while nothing is folded from that, and an empty one gets its first event.
const CLAIM = `
  INSERT INTO diarium.log_identity (engine, first_event) VALUES ($1, $2)
  ON CONFLICT (only_one) DO UPDATE SET engine = $1, first_event = $2
    WHERE (log_identity.engine = $1 AND log_identity.first_event IS NULL) OR NOT ${FOLDED}`;

/**
 * Makes sure that the read models and policies of a database are those of this log: a position says something in its
 * own log only, and in another one it would pass over events without a word.
 * @param engine where the log is kept, in words
 * @throws LogError `log.other-log`
 */
export async function claimLog(
  pool: Pool,
  store: Pick<EventStore, 'readAll'>,
  engine: string,
): Promise<void> {
  const { events } = await store.readAll({ after: 0, limit: 1 });
  const named: Identity = { engine, first: events[0]?.id ?? null };
  await pool.query(CLAIM, [named.engine, named.first]);
  const { rows } = await pool.query<Identity & { isFolded: boolean }>(
    `SELECT engine, first_event AS first, ${FOLDED} AS "isFolded" FROM diarium.log_identity`,
  );
  for (const known of rows)
    if (!isSame(known, named) || (known.isFolded && !named.first))
      throw new LogError(
        'log.other-log',
        `The views in this database are of a log ${words(known)}, and the settings name one ${words(named)}.`,
      );
}

function isSame(one: Identity, other: Identity): boolean {
  return one.engine === other.engine && one.first === other.first;
}

function words({ engine, first }: Identity): string {
  return `in ${engine} ${first ? `with the first event ${first}` : 'without events'}`;
}
