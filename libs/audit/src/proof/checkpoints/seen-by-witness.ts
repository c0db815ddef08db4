import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpoint, parseNote } from '@diarium/verifier';
import { addCheckpoint, isAddress, type WitnessPlace } from './witness';

/** A head that somebody else has got. */
export interface SeenHead {
  readonly size: number;
  /** The head itself; a witness behind an address tells its size alone. */
  readonly note?: string;
}

const CONFLICT = 409;
const HEAD_FILE = /^\d{12,}\.txt$/;

/**
 * The last head of the log that a witness has got. An address is asked as C2SP tlog-witness says: it answers a head
 * that it is said to be the first one with the size that it knows.
 * @param known a head that was signed, to ask with
 * @throws Error where it does not answer
 */
export async function seenBy(
  place: WitnessPlace,
  origin: string,
  known: string | undefined,
): Promise<SeenHead | undefined> {
  if (!isAddress(place)) return seenInFolder(place, origin);
  if (known === undefined) return undefined;
  const { status, text } = await addCheckpoint(place, `old 0\n\n${known}`);
  const size = Number(text.trim());
  return status === CONFLICT && Number.isSafeInteger(size) ? { size } : undefined;
}

async function seenInFolder(place: string, origin: string): Promise<SeenHead | undefined> {
  const names = await readdir(place).catch(() => []);
  for (const name of names
    .filter((it) => HEAD_FILE.test(it))
    .sort()
    .reverse()) {
    const note = await readFile(join(place, name), 'utf8');
    const head = parseCheckpoint(parseNote(note)?.text ?? '');
    if (head?.origin === origin) return { size: head.size, note };
  }
  return undefined;
}
