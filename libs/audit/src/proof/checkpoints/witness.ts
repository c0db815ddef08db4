import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  cosignedBy,
  type Note,
  parseNote,
  parseSignatureLines,
  type SignatureLine,
  type VerifierKey,
} from '@diarium/verifier';

/** Where heads go that the operator must not be able to take back: a folder, or a witness's address. */
export type WitnessPlace = string;

export interface Submitted {
  readonly note: string;
  readonly size: number;
  /** Proof that the log continues the one of that size, in base64. */
  readonly proofSince: (earlier: number) => Promise<readonly string[]>;
}

const TIMEOUT_MS = 10_000;
const OK = 200;
const CONFLICT = 409;

export const isAddress = (place: WitnessPlace): boolean => /^https?:/.test(place);

/**
 * Hands a head over. A folder gets a file that is never written over; an address is asked as C2SP tlog-witness
 * says, and answers with its signatures.
 * @throws Error when the place does not take it
 */
export async function handOver(place: WitnessPlace, head: Submitted): Promise<readonly SignatureLine[]> {
  if (isAddress(place)) return submit(place, head, 0);
  await mkdir(place, { recursive: true });
  const file = join(place, `${String(head.size).padStart(12, '0')}.txt`);
  await writeFile(file, head.note, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return [];
}

async function submit(place: string, head: Submitted, old: number): Promise<readonly SignatureLine[]> {
  const proof = old === 0 ? [] : await head.proofSince(old);
  const lines = [`old ${old}`, ...proof, '', ''];
  const { status, text: answer } = await addCheckpoint(place, lines.join('\n') + head.note);
  if (status === CONFLICT && old === 0) {
    const known = Number(answer.trim());
    if (Number.isSafeInteger(known) && known > 0 && known <= head.size) return submit(place, head, known);
  }
  if (status !== OK) throw new Error(`The witness answered ${status}: ${answer.slice(0, 200)}`);
  return parseSignatureLines(answer) ?? [];
}

/** Asks a witness to confirm a head. */
export async function addCheckpoint(
  place: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${place.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, text: await response.text() };
}

/** The note with those of the lines that are statements of known witnesses about it, each once. */
export function withCosignatures(
  given: string,
  lines: readonly SignatureLine[],
  witnesses: readonly VerifierKey[],
): Note | undefined {
  const note = parseNote(given);
  if (!note) return undefined;
  const isKnown = (line: SignatureLine): boolean =>
    note.signatures.some(({ name, id }) => name === line.name && id === line.id);
  const good = lines.filter(
    (line) =>
      !isKnown(line) &&
      witnesses.some((key) => cosignedBy({ text: note.text, signatures: [line] }, key) !== undefined),
  );
  return { text: note.text, signatures: [...note.signatures, ...good] };
}
