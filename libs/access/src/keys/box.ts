import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** AES-256-GCM: a fresh initialisation vector, the ciphertext and its tag, one after the other. */
export function lock(key: Buffer, plain: Buffer, about: string): Buffer {
  const iv = freshVector();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

// Asking the system for 12 bytes takes as long as encrypting a name.
const ahead = Buffer.alloc(4096 - (4096 % IV_BYTES));
let used = ahead.length;

/** No bytes are handed out twice. */
function freshVector(): Buffer {
  if (used === ahead.length) {
    randomFillSync(ahead);
    used = 0;
  }
  const vector = Buffer.from(ahead.subarray(used, used + IV_BYTES));
  used += IV_BYTES;
  return vector;
}

/** Undefined when it was locked with another key or about something else, or was changed since. */
export function unlock(key: Buffer, locked: Buffer, about: string): Buffer | undefined {
  if (locked.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(locked.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(locked.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
