import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool } from 'pg';
import { type EventStore } from '@diarium/event-store';
import {
  consistencyProof,
  type HashOf,
  hashesFrom,
  inclusionProof,
  rootOf,
  type TileAt,
  tileOf,
  tileWidth,
} from '@diarium/verifier';
import { refuseProof } from '../proof.rules';
import { leafAtPosition } from './particulars';
import { type Connection, type ProofState, proofTables } from './proof-tables';
import { pagesAhead } from './pages-ahead';
import { ProofWriter } from './proof-writer';

export interface ProofLogParts {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readAll' | 'readBytes' | 'subscribe'>;
  /** Names a log that has none yet. */
  readonly origin: () => string;
}

/** A leaf, and the hashes beside its way up to the root. */
export interface LeafProof {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly hashes: readonly Uint8Array[];
}

const PAGE = 2048;
const RETRY_MS = 50;
/** How long new events are gathered: whoever needs them in the tree has it catch up. */
const REST_MS = 200;
const HASH_BYTES = 32;

/** The Merkle tree over all events, kept beside the log. Any number of processes may extend it. */
export class ProofLog {
  private writer: ProofWriter | undefined;

  constructor(private readonly parts: ProofLogParts) {}

  /** How far it is. */
  state(): Promise<ProofState> {
    return proofTables.state(this.parts.pool, this.parts.origin);
  }

  /** Takes in what the log holds by now. @returns how far it is then */
  async catchUp(signal?: AbortSignal, onPage?: (state: ProofState) => void): Promise<ProofState> {
    for (;;) {
      const reached = await this.extend(await this.state(), signal, onPage);
      if (reached) return reached;
      await sleep(RETRY_MS);
    }
  }

  /** Keeps it at the head of the log until the signal aborts. */
  async follow(signal: AbortSignal, onPage?: (state: ProofState) => void): Promise<void> {
    const { position } = await this.catchUp(signal, onPage);
    for await (const page of this.parts.store.subscribe({ after: position, batchSize: PAGE, signal })) {
      if (page.events.length > 0) await this.catchUp(signal, onPage);
      if (page.atHead) await sleep(REST_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * The root of the tree over the first `size` events, from its tiles.
   * @param on the connection that the caller holds, where it holds one: the pool may have no other
   */
  async root(size: number, on: Connection = this.parts.pool): Promise<Uint8Array> {
    return this.withHashes(size, (hashOf) => rootOf(size, hashOf), on);
  }

  async inclusion(indexes: readonly number[], size: number): Promise<readonly (readonly Uint8Array[])[]> {
    return this.withHashes(size, (hashOf) => indexes.map((index) => inclusionProof(index, size, hashOf)));
  }

  /** @throws DomainError `proof.not-that-far` */
  async consistency(earlier: number, size: number): Promise<readonly Uint8Array[]> {
    if (earlier > size) return refuseProof('proof.not-that-far', { size, asked: earlier });
    return this.withHashes(size, (hashOf) => consistencyProof(earlier, size, hashOf));
  }

  /**
   * That the event at a position of the log stands in the tree of `size` leaves, and where.
   * @throws DomainError `proof.not-in-log`, `proof.not-yet-signed`
   */
  async inclusionAt(position: number, size: number): Promise<LeafProof> {
    const [index = 0] = await this.indexesOf([position]);
    if (index >= size) return refuseProof('proof.not-yet-signed', { position, size });
    return this.withHashes(size, (hashOf) => ({
      index,
      leaf: hashOf(0, index),
      hashes: inclusionProof(index, size, hashOf),
    }));
  }

  /** The places in the tree of events at these positions of the log. @throws DomainError `proof.not-in-log` */
  async indexesOf(positions: readonly number[]): Promise<readonly number[]> {
    const tiles = await proofTables.leavesAround(this.parts.pool, positions);
    const byFirst = [...tiles].sort((one, other) => other.firstPosition - one.firstPosition);
    return positions.map((position) => {
      const row = byFirst.find(({ firstPosition }) => firstPosition <= position);
      const nth = row ? leafAtPosition(row.particulars, position) : -1;
      return row && nth >= 0 ? row.tile * 256 + nth : refuseProof('proof.not-in-log', { position });
    });
  }

  /** The hashes of a tile as they are in a tree of `size` leaves; undefined for a tile that is not there. */
  async tile(at: TileAt, size: number): Promise<Buffer | undefined> {
    const width = tileWidth(at, size);
    const [row] = width > 0 ? await proofTables.tiles(this.parts.pool, [at]) : [];
    return row?.hashes.subarray(0, width * HASH_BYTES);
  }

  /** The state at the end of the log; undefined where another process extends it meanwhile. */
  private async extend(
    from: ProofState,
    signal: AbortSignal | undefined,
    onPage: ((state: ProofState) => void) | undefined,
  ): Promise<ProofState | undefined> {
    const writer = await this.takeWriter(from);
    let writing = Promise.resolve(true);
    try {
      for await (const page of pagesAhead(this.parts.store, from.position)) {
        signal?.throwIfAborted();
        const isNew = page.position !== writer.state.position;
        const grown = isNew ? writer.take(page) : undefined;
        if (!(await writing)) return undefined;
        if (grown) onPage?.(grown.to);
        if (grown) writing = writer.write(grown);
        // It is thrown where it is waited for.
        writing.catch(() => undefined);
      }
      if (!(await writing)) return undefined;
      this.writer = writer;
      return writer.state;
    } finally {
      await writing.catch(() => undefined);
    }
  }

  /** The one that is kept, if it stands there. Only one at a time goes on with it. */
  private async takeWriter(from: ProofState): Promise<ProofWriter> {
    const { writer } = this;
    this.writer = undefined;
    const isThere = writer?.state.position === from.position && writer.state.size === from.size;
    return isThere ? writer : ProofWriter.from(this.parts.pool, from);
  }

  /** Runs a calculation twice: to see which tiles it needs, and with them. */
  private async withHashes<Result>(
    size: number,
    work: (hashOf: HashOf) => Result,
    on: Connection = this.parts.pool,
  ): Promise<Result> {
    const wanted = new Map<string, TileAt>();
    work((level, index) => {
      const { level: at, tile } = tileOf(level, index);
      wanted.set(`${at}/${tile}`, { level: at, tile });
      return NO_HASH;
    });
    const rows = await proofTables.tiles(on, [...wanted.values()]);
    const tiles = new Map(rows.map((row) => [`${row.level}/${row.tile}`, row]));
    return work(
      hashesFrom((at) => {
        const row = tiles.get(`${at.level}/${at.tile}`);
        return row ? row.hashes.subarray(0, tileWidth(at, size) * HASH_BYTES) : Buffer.alloc(0);
      }),
    );
  }
}

const NO_HASH = new Uint8Array(HASH_BYTES);
