import {
  type EventStore,
  type Projector,
  type ReadModel,
  type RowSums,
  UnreadableEvent,
} from '@diarium/event-store';
import { type Database } from '@diarium/database';
import { type Finding } from '@diarium/verifier';
import { type Proof } from '../proof';
import { checkHeads, type KnownHead, knownHead } from './check-checkpoints';
import { checkLog } from './check-log';
import { checkReadModels } from './check-read-models';
import { knownHeads } from './known-heads';
import { Findings } from './report';

export interface VerifyParts {
  readonly database: Database;
  readonly store: EventStore;
  readonly projector: Projector;
  readonly models: readonly ReadModel[];
  readonly proof: Proof;
}

export interface VerifyOptions {
  /** Heads that one has from elsewhere: signed notes, or origin, size and root as they were printed. */
  readonly checkpoints?: readonly string[];
  /** Without it everything; `entries` are the views whose rows are an event each, for which the log is read anyway. */
  readonly only?: Exclude<VerifiedScope, 'everything'> | undefined;
  readonly onEvents?: (events: number) => void;
  readonly onReadModel?: (name: string) => void;
  /**
   * The verdict over the log and those views, which another process finds meanwhile: both take a core each. Where it
   * finds none, they are checked here.
   */
  readonly elsewhere?: (() => Promise<RegisterVerdict | undefined>) | undefined;
}

/** What was held against what: everything, or not the views at all, or those alone whose rows are an event each. */
export type VerifiedScope = 'everything' | 'log' | 'log and entries';

/** What became of holding a register against its own proofs. */
export interface RegisterVerdict {
  readonly origin: string;
  readonly isSound: boolean;
  readonly checked: VerifiedScope;
  readonly events: number;
  /** Events that no leaf stands for yet. */
  readonly pending: number;
  /** Signed heads that agree with the log, and how many events the last one covers. */
  readonly checkpoints: number;
  readonly signedUpTo: number;
  readonly rows: number;
  /** The first hundred. */
  readonly findings: readonly Finding[];
  readonly found: number;
}

/** Schemas in which rows are folded anew: those of two processes are not to meet. */
const SCRATCH = { entries: 'verifying_entries', others: 'verifying' };

/** Holds a live register against its leaves, its signed heads and the fold of its log; it changes nothing. */
export async function verifyRegister(
  parts: VerifyParts,
  options: VerifyOptions = {},
): Promise<RegisterVerdict> {
  if (options.only === 'log') return verifyLog(parts, options);
  if (options.only === 'log and entries') return verifyLogAndEntries(parts, options);
  const others = parts.models.filter(({ rowsAreEvents }) => !rowsAreEvents);
  const viewsOfOthers = () => viewsOf({ ...parts, models: others }, SCRATCH.others, options);
  if (!options.elsewhere) return whole(await verifyLogAndEntries(parts, options), await viewsOfOthers());
  const elsewhere = options.elsewhere().catch(() => undefined);
  const views = await viewsOfOthers();
  return whole((await elsewhere) ?? (await verifyLogAndEntries(parts, options)), views);
}

const whole = (log: RegisterVerdict, others: ViewsVerdict): RegisterVerdict => ({
  ...joined(log, others),
  checked: 'everything',
});

/** Rows that are an event each are held against the log by their sums, and one by one only where those differ. */
async function verifyLogAndEntries(parts: VerifyParts, options: VerifyOptions): Promise<RegisterVerdict> {
  const entries = parts.models.filter(({ rowsAreEvents }) => rowsAreEvents);
  const sums = await parts.projector.sums(entries);
  const log = await verifyLog(parts, options, sums);
  const { rows, unlike } = sums.found;
  const models = entries.filter(({ name }) => unlike.includes(name));
  const views = await viewsOf({ ...parts, models }, SCRATCH.entries, options);
  return { ...joined(log, { ...views, rows: rows + views.rows }), checked: 'log and entries' };
}

async function verifyLog(
  parts: VerifyParts,
  options: VerifyOptions,
  sums?: RowSums,
): Promise<RegisterVerdict> {
  const { database, store, proof } = parts;
  const findings = new Findings();
  const state = await proof.log.state();
  const heads = await allHeads(parts, options.checkpoints ?? []);
  const sizes = heads.map(({ checkpoint }) => checkpoint.size);
  const checked = await checkLog({
    pool: database.pool,
    store,
    state,
    findings,
    sizes,
    onProgress: options.onEvents,
    onPage: sums && ((events) => sums.take(events)),
  });
  const { origin, keyring } = proof;
  const { shown: keys, successions } = keyring;
  const agreeing = checkHeads(heads, checked, { origin, keys, successions, findings });
  return {
    origin,
    isSound: findings.count === 0,
    checked: 'log',
    events: checked.events,
    pending: checked.pending,
    checkpoints: agreeing,
    signedUpTo: Math.max(0, ...sizes.filter((size) => size <= checked.events)),
    rows: 0,
    findings: findings.list,
    found: findings.count,
  };
}

interface ViewsVerdict {
  readonly rows: number;
  readonly findings: Findings;
  /** An event that cannot be read: what folds it cannot be compared. */
  readonly unreadable?: UnreadableEvent;
}

async function viewsOf(
  { database, projector, models }: VerifyParts,
  scratch: string,
  { onReadModel }: VerifyOptions,
): Promise<ViewsVerdict> {
  const findings = new Findings();
  const check = { database, projector, models, findings, scratch, onProgress: onReadModel };
  try {
    return { rows: await checkReadModels(check), findings };
  } catch (error) {
    if (error instanceof UnreadableEvent) return { rows: 0, findings, unreadable: error };
    throw error;
  }
}

/** @throws UnreadableEvent for one that was not told of with its leaf */
function joined(log: RegisterVerdict, { rows, findings, unreadable }: ViewsVerdict): RegisterVerdict {
  if (unreadable && log.found === 0) throw unreadable;
  const all = new Findings();
  all.add(...log.findings, ...findings.list);
  const found = log.found + findings.count;
  return { ...log, rows: log.rows + rows, isSound: found === 0, findings: all.list, found };
}

async function allHeads(
  { database, proof }: VerifyParts,
  given: readonly string[],
): Promise<readonly KnownHead[]> {
  const known = await knownHeads(proof, database.pool);
  return [...known, ...given.map((text, nth) => knownHead(text, `--checkpoint ${nth + 1}`))];
}
