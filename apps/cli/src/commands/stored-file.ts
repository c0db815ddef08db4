import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { noteUpload } from '@diarium/audit';
import { FileError, openFileDoor, receiveFile } from '@diarium/file-store';
import { type StoredFile } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseUsage } from '../command/usage.rules';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.eml': 'message/rfc822',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

/**
 * Keeps the bytes of a file, and tells what proves them.
 * @throws FileError with the reason for which they are not kept
 */
export async function storedFile(call: Call, path: string): Promise<StoredFile> {
  const door = await openFileDoor(call.settings);
  try {
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    for (;;) {
      // Opened before anything else: a stream whose file is not there fails when nobody listens any more.
      const bytes = (await open(path)).createReadStream() as AsyncIterable<Buffer>;
      const { pool } = (await call.open()).database;
      const sent = { name: basename(path), mediaType, bytes };
      const file = await receiveFile(door, sent, (stored) => noteUpload(pool, stored.checksum));
      // The same bytes may have waited for a document since long, and have been removed just now.
      if ((await door.store.size(file.checksum)) !== undefined) return file;
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    return refuseUsage('usage.file-not-read', { file: path, reason: (error as NodeJS.ErrnoException).code });
  } finally {
    await door.store.close();
  }
}

/**
 * Writes the bytes of a stored file where there is none yet.
 * @throws FileError when they are not kept, or are damaged
 */
export async function writeStoredFile({ settings }: Call, file: StoredFile, path: string): Promise<void> {
  const { store } = await openFileDoor(settings);
  try {
    const bytes = await store.read(file.checksum);
    const target = await openNew(path);
    try {
      for await (const chunk of bytes as AsyncIterable<Buffer>) await target.appendFile(chunk);
    } finally {
      await target.close();
    }
  } finally {
    await store.close();
  }
}

async function openNew(path: string) {
  try {
    return await open(path, 'wx');
  } catch (error) {
    return refuseUsage('usage.file-not-written', {
      file: path,
      reason: (error as NodeJS.ErrnoException).code,
    });
  }
}
