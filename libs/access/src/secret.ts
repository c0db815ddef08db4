import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that can be put in a link or a header: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** How a secret of high entropy is kept: it cannot be had back, and needs no salt. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
