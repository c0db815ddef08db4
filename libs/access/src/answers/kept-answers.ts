import { type Pool } from 'pg';

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who asks, and under which key: the same pair is the same request. */
export interface AnswerKey {
  readonly principal: string;
  readonly key: string;
  /** Of all that makes the request what it is: another one under the same key is refused. */
  readonly fingerprint: string;
}

/** `first`: answer it and keep the answer. `other`: the key stands for another request. */
export type Claim =
  | { readonly state: 'first' | 'other' | 'in-flight' }
  | { readonly state: 'answered'; readonly answer: KeptAnswer };

/**
 * After so long a request without an answer is taken to have ended with its process. Should it be under way after all,
 * nothing is done twice: both have the same command id.
 */
const ABANDONED = '10 seconds';
/** Longer than the day that callers are promised. */
const KEPT = '48 hours';

interface Row {
  readonly fingerprint: string;
  readonly status: number | null;
  readonly headers: KeptAnswer['headers'] | null;
  readonly body: string | null;
}

/** Answers by idempotency key, in the database: they outlive the process and hold for all processes. */
export class KeptAnswers {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** Takes the key for this request, or tells what stands there. */
  async claim({ principal, key, fingerprint }: AnswerKey): Promise<Claim> {
    const taken = await this.pool.query(
      `INSERT INTO diarium.kept_answer AS kept (principal, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (principal, key) DO UPDATE SET begun_at = clock_timestamp()
       WHERE kept.fingerprint = excluded.fingerprint AND kept.status IS NULL
         AND kept.begun_at < clock_timestamp() - interval '${ABANDONED}'`,
      [principal, key, fingerprint],
    );
    return taken.rowCount === 1 ? { state: 'first' } : this.standing({ principal, key, fingerprint });
  }

  /** The answer to give from now on: this one, unless another request under the key was answered before. */
  async keep(asked: AnswerKey, answer: KeptAnswer): Promise<KeptAnswer> {
    const { principal, key } = asked;
    const { status, headers, body } = answer;
    const { rowCount } = await this.pool.query(
      `UPDATE diarium.kept_answer SET status = $3, headers = $4, body = $5
       WHERE principal = $1 AND key = $2 AND status IS NULL`,
      [principal, key, status, JSON.stringify(headers), body],
    );
    if (rowCount === 1) return answer;
    const standing = await this.standing(asked);
    return standing.state === 'answered' ? standing.answer : answer;
  }

  /** Lets the key be used again: the request failed without an answer that would stand. */
  async release({ principal, key }: AnswerKey): Promise<void> {
    await this.pool.query(
      'DELETE FROM diarium.kept_answer WHERE principal = $1 AND key = $2 AND status IS NULL',
      [principal, key],
    );
  }

  /** Forgets what is older than anybody was promised. */
  async clean(): Promise<void> {
    await this.pool.query(
      `DELETE FROM diarium.kept_answer WHERE begun_at < clock_timestamp() - interval '${KEPT}'`,
    );
  }

  private async standing({ principal, key, fingerprint }: AnswerKey): Promise<Claim> {
    const { rows } = await this.pool.query<Row>(
      'SELECT fingerprint, status, headers, body FROM diarium.kept_answer WHERE principal = $1 AND key = $2',
      [principal, key],
    );
    const [row] = rows;
    if (row && row.fingerprint !== fingerprint) return { state: 'other' };
    if (!row || row.status === null) return { state: 'in-flight' };
    return {
      state: 'answered',
      answer: { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' },
    };
  }
}
