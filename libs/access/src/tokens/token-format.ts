import { crc32 } from 'node:zlib';
import { newSecret } from '../secret';

const PREFIX = 'diarium_';
const FORM = /^diarium_([\w-]{43})_([0-9a-f]{8})$/;

const checksum = (secret: string): string => crc32(secret).toString(16).padStart(8, '0');

/**
 * A new token: `diarium_<43 characters>_<checksum>`. The prefix lets scanners of leaked secrets find it, the checksum
 * lets a mistyped one be refused without a look into the database.
 */
export function newToken(): string {
  const secret = newSecret();
  return `${PREFIX}${secret}_${checksum(secret)}`;
}

/** Whether a text has the form of a token and its checksum. */
export function isToken(text: string): boolean {
  const [, secret, sum] = FORM.exec(text) ?? [];
  return secret !== undefined && checksum(secret) === sum;
}
