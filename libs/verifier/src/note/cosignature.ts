import { type KeyObject, sign, verify } from 'node:crypto';
import { COSIGNS_CHECKPOINTS, verifierKey, type VerifierKey } from './keys';
import { type Note, type SignatureLine } from './note';

/** When a witness saw the checkpoint, in seconds since 1970. */
export interface Cosigned {
  readonly witness: string;
  readonly at: number;
}

const TIME_BYTES = 8;

/** The witness's statement about a checkpoint, when a line of the note is one by that key and verifies. */
export function cosignedBy(note: Note, key: VerifierKey): Cosigned | undefined {
  if (key.type !== COSIGNS_CHECKPOINTS) return undefined;
  for (const line of note.signatures) {
    if (line.name !== key.name || line.id !== key.id) continue;
    const at = timeOf(line);
    const message = cosignedMessage(note.text, at);
    if (verify(null, message, key.key, line.signature.subarray(TIME_BYTES))) return { witness: key.name, at };
  }
  return undefined;
}

/** A witness's line for a checkpoint (C2SP tlog-cosignature, Ed25519). */
export function cosign(text: string, name: string, key: KeyObject, at: number): SignatureLine {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(at));
  const signature = Buffer.concat([time, sign(null, cosignedMessage(text, at), key)]);
  return { name, id: verifierKey(name, key, COSIGNS_CHECKPOINTS).id, signature };
}

export function timeOf({ signature }: SignatureLine): number {
  return signature.length >= TIME_BYTES ? Number(signature.readBigUInt64BE(0)) : Number.NaN;
}

const cosignedMessage = (text: string, at: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${at}\n${text}`);
