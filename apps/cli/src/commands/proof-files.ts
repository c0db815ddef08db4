import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
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
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    refuseUsage('usage.file-not-written', { file: path, reason: (error as NodeJS.ErrnoException).code });
  }
}
