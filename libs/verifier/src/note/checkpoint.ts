import { HASH_BYTES } from '../sha256';

/** What a log says of itself at some size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log it is. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** A checkpoint from the text of a note; undefined when it is none. Further lines are passed over. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, digits, coded, ...rest] = text.split('\n');
  if (!origin || digits === undefined || coded === undefined || rest.at(-1) !== '') return undefined;
  const size = /^(0|[1-9]\d*)$/.test(digits) ? Number(digits) : Number.NaN;
  const root = Buffer.from(coded, 'base64');
  const isRoot = root.length === HASH_BYTES && root.toString('base64') === coded;
  const isWhole = rest.slice(0, -1).every((line) => line !== '');
  return isRoot && isWhole && Number.isSafeInteger(size) ? { origin, size, root } : undefined;
}
