import { refuseExport } from '@diarium/audit';
import { open, rm } from 'node:fs/promises';

/**
 * Writes a new file; one that is there already is left alone, and one that was not written whole is taken away.
 * @throws DomainError `export.file-not-written`
 */
export async function writeNew(file: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) =>
    refuseExport('export.file-not-written', { file, reason: error.code ?? error.message }),
  );
  try {
    for await (const part of parts) await handle.write(part);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}
