import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { parseVerifierKey, type VerifierKey } from '@diarium/verifier';
import { refuseUsage } from '../command/usage.rules';

/** @throws DomainError `usage.file-not-read` */
export async function textIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return refuseUsage('usage.file-not-read', { file: path, reason: (error as NodeJS.ErrnoException).code });
  }
}

/** Keys that were given themselves, or stand in files, one on a line. @throws DomainError `usage.no-key` */
export async function keysIn(given: readonly string[]): Promise<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const one of given) {
    const lines = existsSync(one) ? (await textIn(one)).split('\n') : [one];
    for (const line of lines.filter((text) => text.trim() !== ''))
      keys.push(parseVerifierKey(line) ?? refuseUsage('usage.no-key', { given: line }));
  }
  return keys;
}

/** Writes a file so that it is there whole or as it was. @throws DomainError `usage.file-not-written` */
export async function writeWhole(
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const beside = `${path}.${process.pid}`;
  const handle = await open(beside, 'w').catch((error: unknown) => refuseWriting(path, error));
  try {
    for await (const part of parts) await handle.write(part);
    await handle.close();
    await rename(beside, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(beside, { force: true });
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    refuseWriting(path, error);
  }
}

const refuseWriting = (file: string, error: unknown): never =>
  refuseUsage('usage.file-not-written', { file, reason: (error as NodeJS.ErrnoException).code });
