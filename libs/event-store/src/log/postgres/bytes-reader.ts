import { type Pool } from 'pg';
import { type BytesPage, type EventBytes } from '../event-bytes';
import { type ReadAll } from '../event-store';
import { eventsInCopy } from './copied-events';
import { copyOut } from './copy-out';
import { LARGE } from './log-queries';

interface Stretch {
  readonly after: number;
  readonly upTo: number;
  /** The data of larger events, in bytes as stored, is left out. */
  readonly largest: number;
}

/** Reads the log page by page, as bytes: what parsing rows and making values of them takes is spared. */
export class BytesReader {
  private knownHead = 0;

  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs: number,
    private readonly head: () => Promise<number>,
  ) {}

  async page({ after, limit }: Pick<ReadAll, 'after' | 'limit'>): Promise<BytesPage> {
    if (after + limit >= this.knownHead) this.knownHead = await this.head();
    const head = this.knownHead;
    if (head <= after) return { events: [], position: after, atHead: true };
    const upTo = Math.min(after + limit, head);
    const { events, isCut } = await this.stretch({ after, upTo, largest: LARGE });
    const position = isCut ? (events.at(-1)?.position ?? after) : upTo;
    return { events, position, atHead: position >= head };
  }

  /** Events up to the first that is too large for a page; that one alone when it comes first. */
  private async stretch(wanted: Stretch): Promise<{ events: readonly EventBytes[]; isCut: boolean }> {
    const { events, tooLarge } = eventsInCopy(await copyOut(this.pool, copyOf(wanted), this.timeoutMs));
    if (tooLarge === undefined || events.length > 0) return { events, isCut: tooLarge !== undefined };
    const alone = { after: tooLarge - 1, upTo: tooLarge, largest: Number.MAX_SAFE_INTEGER };
    return { ...(await this.stretch(alone)), isCut: true };
  }
}

// Columns in the order in which `eventsInCopy` finds them. The seconds come as the numbers that `EventRow` has as text.
const copyOf = ({ after, upTo, largest }: Stretch): string => `copy (
  select position, revision, version, date_part('epoch', occurred_at), date_part('epoch', recorded_at),
    id, stream, type, metadata, case when pg_column_size(data) <= ${largest} then data end
  from diarium.log where position > ${after} and position <= ${upTo} order by position
) to stdout (format binary)`;
