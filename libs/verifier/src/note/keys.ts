import { createPublicKey, type KeyObject } from 'node:crypto';
import { sha256 } from '../sha256';

/** Signature types of C2SP signed-note that are used here. */
export const SIGNS_NOTES = 1;
export const COSIGNS_CHECKPOINTS = 4;
export type SignatureType = typeof SIGNS_NOTES | typeof COSIGNS_CHECKPOINTS;

/** A public key with the name it signs under. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits that follow from name, type and key. */
  readonly id: string;
  readonly type: SignatureType;
  readonly key: KeyObject;
  /** `<name>+<id>+<base64 of type and key>`, as it is handed to others. */
  readonly text: string;
}

const KEY_BYTES = 32;
// What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410).
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const NAME = /^[^\s+\p{Z}\p{C}]+$/u;

export const isKeyName = (name: string): boolean => NAME.test(name);

/** The key's 32 bytes (RFC 8032). */
function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
}

/** @param key an Ed25519 key, private or public */
export function verifierKey(name: string, key: KeyObject, type: SignatureType = SIGNS_NOTES): VerifierKey {
  const shown = key.type === 'private' ? createPublicKey(key) : key;
  const typed = Buffer.concat([Buffer.from([type]), rawPublicKey(shown)]);
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).toString('hex', 0, 4);
  return { name, id, type, key: shown, text: `${name}+${id}+${typed.toString('base64')}` };
}

/** A key from its text; undefined when it is not one, or its id is not its own. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, id, coded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (name === undefined || coded === undefined || !isKeyName(name)) return undefined;
  const typed = Buffer.from(coded, 'base64');
  const type = typed[0];
  if (typed.length !== 1 + KEY_BYTES || (type !== SIGNS_NOTES && type !== COSIGNS_CHECKPOINTS))
    return undefined;
  const der = Buffer.concat([SPKI_PREFIX, typed.subarray(1)]);
  const key = verifierKey(name, createPublicKey({ key: der, format: 'der', type: 'spki' }), type);
  return key.id === id ? key : undefined;
}
