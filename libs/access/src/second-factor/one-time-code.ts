import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator application has it: SHA-1, six digits, half a minute. */
const PERIOD = 30;
const DIGITS = 6;

/** Steps before and after now in which a code counts, for clocks that are not quite right. */
const WINDOW = [0, -1, 1];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits in base32 (RFC 4648). */
export const newDeviceSecret = (): string =>
  [...randomBytes(32)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What an authenticator reads from a QR code: `otpauth://totp/Diarium:eva?secret=…`. */
export const deviceUri = (secret: string, login: string): string =>
  `otpauth://totp/Diarium:${encodeURIComponent(login)}?secret=${secret}&issuer=Diarium`;

/** The code of a half minute (RFC 4226, 5.3). */
export function codeAt(step: number, secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0xf) & 0x7f_ff_ff_ff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The number of the half minute at a time. @param now milliseconds since 1970 */
export const stepAt = (now: number): number => Math.floor(now / 1000 / PERIOD);

/** The number of the half minute in which a code is right about now; undefined for one that is not. */
export function stepOf(code: string, secret: string, now = Date.now()): number | undefined {
  const given = Buffer.from(code);
  return WINDOW.map((delta) => stepAt(now) + delta).find((step) => {
    const right = Buffer.from(codeAt(step, secret));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** `K7QD-3M2X-…`: 140 random bits, in letters and digits that are not taken for one another. */
export function newRecoveryCode(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
  const code = [...randomBytes(28)].map((byte) => letters[byte % letters.length]).join('');
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A recovery code as it is kept, however it was typed. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
