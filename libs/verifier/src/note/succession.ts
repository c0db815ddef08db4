import { parseVerifierKey, type VerifierKey } from './keys';
import { isSignedBy, parseNote } from './note';

const HEADER = 'diarium.key-succession/v1';

/** What the holder of a key signs when another one is to follow it. */
export function successionText(successor: VerifierKey, on: string): string {
  return `${HEADER}\n${successor.name}\n${successor.text}\n${on}\n`;
}

const LOG_HEADER = 'diarium.log-succession/v1';

/** What the holder of a key signs when the log is to be proved under another name, and another key. */
export function logSuccessionText(successor: VerifierKey, on: string): string {
  return `${LOG_HEADER}\n${successor.name}\n${successor.text}\n${on}\n`;
}

/**
 * The keys that follow from those that one trusts: each was named in a note that a trusted one signed.
 * @param notes in any order
 */
export function trustedKeys(
  trusted: readonly VerifierKey[],
  notes: readonly string[],
): readonly VerifierKey[] {
  const keys = [...trusted];
  const parsed = notes.map(parseNote);
  for (let before = -1; before !== keys.length;) {
    before = keys.length;
    for (const note of parsed) {
      const successor = note && successorIn(note.text);
      if (!successor || keys.some(({ text }) => text === successor.text)) continue;
      const mayName = ({ name }: VerifierKey): boolean => name === successor.name || isOfLog(note.text);
      if (keys.some((key) => mayName(key) && isSignedBy(note, key))) keys.push(successor);
    }
  }
  return keys;
}

const isOfLog = (text: string): boolean => text.startsWith(`${LOG_HEADER}\n`);

function successorIn(text: string): VerifierKey | undefined {
  const [header, name, key, , end, ...more] = text.split('\n');
  if ((header !== HEADER && header !== LOG_HEADER) || key === undefined || end !== '' || more.length > 0)
    return undefined;
  const successor = parseVerifierKey(key);
  return successor?.name === name ? successor : undefined;
}
