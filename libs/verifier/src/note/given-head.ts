import { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint';
import { type Note, parseNote, tidied } from './note';

/** A head of the log as somebody has it. */
export interface GivenHead {
  readonly checkpoint: Checkpoint;
  /** Where it came with its signatures. */
  readonly note: Note | undefined;
  /** As it is written in a file: the signed note, or origin, size and root on a line each. */
  readonly text: string;
}

/**
 * A head from a signed note, from origin, size and root on a line each, or from paper, where each has a word before it
 * and the digits stand in groups; undefined when it is none of these.
 */
export function givenHead(given: string): GivenHead | undefined {
  const text = tidied(given);
  const note = parseNote(text);
  if (note) {
    const checkpoint = parseCheckpoint(note.text);
    return checkpoint && { checkpoint, note, text };
  }
  // What was signed and is no whole note any longer is not taken for one that was printed.
  const checkpoint = SIGNATURE.test(text) ? undefined : (parseCheckpoint(text) ?? printedIn(text));
  return checkpoint && { checkpoint, note: undefined, text: checkpointText(checkpoint) };
}

const SIGNATURE = /^— /m;
const LAST_WORD = /\S+$/u;
const ROOT = /(?:^|\s)([A-Za-z0-9+/]{43}=)$/u;
const SIZE = /^(?:\D*\s)?(\d{1,3}(?:[\s.,'’]\d{3})+|\d+)$/u;
const KEY_ID = /\+[0-9a-f]{8}$/;

/** The root is known by its form; the size stands right before it, and before that the log or its key. */
function printedIn(text: string): Checkpoint | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => ROOT.test(line));
  const [, root] = ROOT.exec(lines[at] ?? '') ?? [];
  const [, digits] = SIZE.exec(lines[at - 1] ?? '') ?? [];
  const [origin] = LAST_WORD.exec(lines[at - 2] ?? '') ?? [];
  if (root === undefined || digits === undefined || origin === undefined) return undefined;
  return parseCheckpoint(`${origin.replace(KEY_ID, '')}\n${digits.replaceAll(/\D/gu, '')}\n${root}\n`);
}
