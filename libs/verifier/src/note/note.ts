import { type KeyObject, sign, verify } from 'node:crypto';
import { isKeyName, SIGNS_NOTES, verifierKey, type VerifierKey } from './keys';

/** One signature line of a note: `— <name> base64(id || signature)`. */
export interface SignatureLine {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

/** A text and its signatures (C2SP signed-note). The text ends with a line break. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

const MOST_SIGNATURES = 64;
const ID_BYTES = 4;
// The form asks that a note holds no ASCII control character but the line break; what lies above them it lets pass.
const CONTROL = /[^\P{Cc}\n\u007f-\u009f]/u;
const LINE = /^— (\S+) ([A-Za-z0-9+/]+=*)$/;

/** A note from its text; undefined when it is not one. Nothing is verified. */
export function parseNote(whole: string): Note | undefined {
  const end = whole.lastIndexOf('\n\n');
  if (end === -1 || CONTROL.test(whole) || !whole.endsWith('\n')) return undefined;
  const signatures = parseSignatureLines(whole.slice(end + 2));
  return signatures && signatures.length > 0 ? { text: whole.slice(0, end + 1), signatures } : undefined;
}

/** Lines as a witness answers them, or as they end a note; undefined when one of them is none. */
export function parseSignatureLines(text: string): readonly SignatureLine[] | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const parsed = lines.map(signatureIn);
  return parsed.length <= MOST_SIGNATURES && parsed.every((line) => line !== undefined) ? parsed : undefined;
}

/** A text as it was before an editor or a copy gave it other line breaks, or more of them at its end. */
export function tidied(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trimEnd()}\n`;
}

export function noteText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(lineText).join('')}`;
}

/** Signs a text under the name of a log. */
export function signText(text: string, name: string, key: KeyObject): SignatureLine {
  return { name, id: verifierKey(name, key).id, signature: sign(null, Buffer.from(text), key) };
}

export type Verdict = 'valid' | 'invalid' | 'unknown';

/**
 * How the note stands to a key that signs notes: `invalid` when a signature under its name and id does not verify,
 * `unknown` when there is none.
 */
export function verdictOf(note: Note, key: VerifierKey): Verdict {
  const own = note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  if (key.type !== SIGNS_NOTES || own.length === 0) return 'unknown';
  const text = Buffer.from(note.text);
  return own.every(({ signature }) => verify(null, text, key.key, signature)) ? 'valid' : 'invalid';
}

export function isSignedBy(note: Note, key: VerifierKey): boolean {
  return verdictOf(note, key) === 'valid';
}

function signatureIn(line: string): SignatureLine | undefined {
  const [, name, coded] = LINE.exec(line) ?? [];
  if (name === undefined || coded === undefined || !isKeyName(name)) return undefined;
  const bytes = Buffer.from(coded, 'base64');
  // What is not the one way of writing these bytes is another text.
  if (bytes.length <= ID_BYTES || bytes.toString('base64') !== coded) return undefined;
  return { name, id: bytes.toString('hex', 0, ID_BYTES), signature: bytes.subarray(ID_BYTES) };
}

function lineText({ name, id, signature }: SignatureLine): string {
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}
