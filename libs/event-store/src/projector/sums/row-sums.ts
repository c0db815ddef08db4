import { hash, randomBytes } from 'node:crypto';
import { type Pool } from 'pg';
import { type OpensPages } from '../../catalogue/event-catalogue';
import { type RecordedEvent } from '../../log/event';
import { skippedPositions } from '../checkpoints/skips';
import { type ReadModel, typesOf } from '../read-model';
import { type RowDefinition } from '../rows/row-definition';
import { LIVE } from '../schemas';
import { RowText } from './row-text';

interface Ground {
  readonly pool: Pool;
  readonly catalogue: OpensPages;
}

/** What the rows of a table sum up to. */
interface Sum {
  /** Everything in the log up to here is in the rows. */
  readonly position: number;
  readonly rows: number;
  readonly sum: bigint;
}

const ADDS_A_COLUMN = /\bADD COLUMN\b/i;

/**
 * Holds live rows that are an event each against the log, without writing a row: the sum of the rows' hashes in the
 * database against that of the rows that the log gives. The hashes begin with what nobody knew before, so that no
 * row can have been made to fit. Where the sums agree the rows are the same; which row differs they do not tell.
 */
export class RowSums {
  private isReadable = true;

  private constructor(
    private readonly catalogue: Ground['catalogue'],
    private readonly members: readonly Member[],
    private readonly untold: readonly string[],
  ) {}

  /** Sums up the live rows of those of the read models whose rows are events, each at one time. */
  static async begin({ pool, catalogue }: Ground, definitions: readonly RowDefinition[]): Promise<RowSums> {
    const members: Member[] = [];
    const untold: string[] = [];
    const secret = randomBytes(16).toString('hex');
    await Promise.all(
      definitions.map(async (definition) => {
        const { model } = definition;
        const text = RowText.of(definition);
        // What the database makes of a row is to be held against how it is made.
        const isMade = (model.indexes ?? []).some((sql) => ADDS_A_COLUMN.test(sql));
        if (!text || isMade || !model.rowsAreEvents) return void untold.push(model.name);
        const skipped = await skippedPositions(pool, model);
        const live = await liveSum(pool, definition, { text, secret });
        members.push(new Member(model, { text, secret, live, skipped }));
      }),
    );
    return new RowSums(catalogue, members, untold);
  }

  /** Takes in a page of the log, as it is stored. Pages come in their order, without a gap. */
  async take(stored: readonly RecordedEvent[]): Promise<void> {
    if (!this.isReadable || this.members.length === 0) return;
    try {
      const known = stored.filter(({ type }) => this.members.some((member) => member.folds(type)));
      const events = await this.catalogue.fromStored(known);
      for (const member of this.members) member.take(events);
    } catch {
      // Whoever folds it in the other way meets it again, and says what it is.
      this.isReadable = false;
    }
  }

  /** Rows that are the ones of the log, and the names of the read models whose rows are to be compared one by one. */
  get found(): { readonly rows: number; readonly unlike: readonly string[] } {
    const same = this.isReadable ? this.members.filter(({ isSame }) => isSame) : [];
    const unlike = this.members.filter((member) => !same.includes(member)).map(({ name }) => name);
    return { rows: same.reduce((sum, { rows }) => sum + rows, 0), unlike: [...this.untold, ...unlike] };
  }
}

interface Summed {
  readonly text: RowText;
  readonly secret: string;
}

interface MemberParts extends Summed {
  readonly live: Sum;
  readonly skipped: ReadonlySet<number>;
}

class Member {
  readonly name: string;
  private readonly types: ReadonlySet<string>;
  private sum = 0n;
  private isTold = true;

  constructor(
    private readonly model: ReadModel,
    private readonly parts: MemberParts,
  ) {
    this.name = model.name;
    this.types = new Set(typesOf(model));
  }

  folds(type: string): boolean {
    return this.types.has(type);
  }

  get isSame(): boolean {
    return this.isTold && this.sum === this.parts.live.sum;
  }

  get rows(): number {
    return this.parts.live.rows;
  }

  take(events: readonly RecordedEvent[]): void {
    const { live, skipped } = this.parts;
    // Halves of hashes, whose sums a number holds exactly for as many rows as a page can have.
    let [high, low] = [0, 0];
    for (const event of events) {
      if (!this.types.has(event.type) || event.position > live.position || skipped.has(event.position))
        continue;
      for (const key of eachOnce(this.model.keys(event))) {
        const digits = this.hashOf(event, key);
        if (digits === undefined) continue;
        high += Number.parseInt(digits.slice(0, 8), 16) | 0;
        low += Number.parseInt(digits.slice(8, 16), 16);
      }
    }
    this.sum += (BigInt(high) << 32n) + BigInt(low);
  }

  private hashOf(event: RecordedEvent, key: string): string | undefined {
    const row = this.model.project[event.type]?.(undefined, event, key);
    if (!row) return undefined;
    const text = this.parts.text.textOf(row);
    if (text === undefined) this.isTold = false;
    return hash('sha256', this.parts.secret + (text ?? ''), 'hex');
  }
}

const eachOnce = (keys: readonly string[]): Iterable<string> => (keys.length < 2 ? keys : new Set(keys));

/** Rows and the position up to which they are folded, as they were at one time. */
async function liveSum(pool: Pool, { model, table }: RowDefinition, { text, secret }: Summed): Promise<Sum> {
  const digits = `left(encode(sha256(convert_to(${text.sql}, 'UTF8')), 'hex'), 16)`;
  const { rows } = await pool.query<{ position: string; rows: string; sum: string }>(
    `SELECT count(*)::text AS rows, coalesce(sum(('x' || ${digits})::bit(64)::bigint), 0)::text AS sum,
       coalesce((SELECT position FROM diarium.read_model WHERE schema = $2 AND name = $3), 0)::text AS position
     FROM "${LIVE}".${table}`,
    [secret, LIVE, model.name],
  );
  const [found] = rows;
  return { position: Number(found?.position), rows: Number(found?.rows), sum: BigInt(found?.sum ?? 0) };
}
