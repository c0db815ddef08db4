import { printedHead } from '@diarium/audit';
import { type Response } from 'express';
import { type ApiGround } from './ground';

/** With what is printed and kept: the last head that was signed, as a dictionary of RFC 9651. */
export const LOG_HEAD = 'Diarium-Log-Head';

/** `size=118, root=:…:, signed="2026-…", key="diarium/…+1a2b3c4d"`; no header where none was signed yet. */
export async function tellHead(response: Response, { register }: ApiGround): Promise<void> {
  const head = await printedHead(register.database);
  if (!head) return;
  const { size, root, signedAt, key } = head;
  response.setHeader(LOG_HEAD, `size=${size}, root=:${root}:, signed="${signedAt}", key="${key}"`);
}
