import { type Pool } from 'pg';
import { LogError } from '../log/errors';
import { type DomainError } from '../decide/domain-error';
import { type RecordedEvent } from '../log/event';
import { Together } from '../together';

/** Another process has moved on from the position that this one knows. */
class PolicyFenced extends LogError {
  constructor(name: string) {
    super('policy.fenced', `The policy ${name} is run by another process.`);
  }
}

export interface PolicyStanding {
  readonly position: number;
  readonly updatedAt: Date;
  readonly refused: number;
  readonly stoppedAt: number | null;
}

interface Move {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How far each policy has reacted, and which of its commands a rule refused. */
export class PolicyCheckpoints {
  private readonly moves = new Together((batch: readonly Move[]) => this.advanceAll(batch));

  constructor(private readonly pool: Pool) {}

  /** Where a policy stands. One that never ran begins after `head`: it reacts to what is recorded from now on. */
  async begin(name: string, head: number): Promise<number> {
    await this.pool.query(
      'INSERT INTO diarium.policy (name, position) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [name, head],
    );
    const { rows } = await this.pool.query<{ position: number }>(
      'SELECT position FROM diarium.policy WHERE name = $1',
      [name],
    );
    return rows[0]?.position ?? head;
  }

  /** @throws PolicyFenced when it does not stand at `from` */
  async advance(name: string, from: number, to: number): Promise<void> {
    const hasMoved = await this.moves.ask({ name, from, to });
    if (!hasMoved) throw new PolicyFenced(name);
  }

  private async advanceAll(moves: readonly Move[]): Promise<readonly boolean[]> {
    const { rows } = await this.pool.query<{ name: string }>(
      `UPDATE diarium.policy p SET position = m."to", updated_at = clock_timestamp(), stopped_at = NULL
       FROM unnest($1::text[], $2::bigint[], $3::bigint[]) m(name, "from", "to")
       WHERE p.name = m.name AND p.position = m."from" RETURNING p.name`,
      [moves.map(({ name }) => name), moves.map(({ from }) => from), moves.map(({ to }) => to)],
    );
    const moved = new Set(rows.map(({ name }) => name));
    return moves.map(({ name }) => moved.has(name));
  }

  /** It cannot react to the event there, and tries again; noted until it has moved on. */
  async noteStop(name: string, position: number): Promise<void> {
    await this.pool.query('UPDATE diarium.policy SET stopped_at = $2 WHERE name = $1 AND position < $2', [
      name,
      position,
    ]);
  }

  /** A refused reaction is kept for people to look at; the same one once. */
  async noteRefusal(name: string, event: RecordedEvent, key: string, refusal: DomainError): Promise<void> {
    await this.pool.query(
      `INSERT INTO diarium.policy_refusal (policy, event_id, key, position, code, text) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [name, event.id, key, event.position, refusal.code, refusal.message],
    );
  }

  /** How far each has reacted, when that was noted, where it stands still, and how many of its commands a rule refused. */
  async standings(): Promise<ReadonlyMap<string, PolicyStanding>> {
    const { rows } = await this.pool.query<PolicyStanding & { name: string }>(
      `SELECT name, position, updated_at AS "updatedAt", stopped_at AS "stoppedAt",
              (SELECT count(*)::int FROM diarium.policy_refusal r WHERE r.policy = p.name) AS refused
       FROM diarium.policy p`,
    );
    return new Map(rows.map(({ name, ...standing }) => [name, standing]));
  }

  async positions(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ name: string; position: number }>(
      'SELECT name, position FROM diarium.policy',
    );
    return new Map(rows.map(({ name, position }) => [name, position]));
  }
}
