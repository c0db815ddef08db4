import { join } from 'node:path';
import { type Settings } from '@diarium/config';
import { FileError } from './file-error';
import { type FileStore } from './file-store';
import { FolderFileStore } from './folder/folder-file-store';
import { type FileDoor } from './receive/receive-file';
import { s3Address } from './s3/s3-address';
import { clamAvAddress, ClamAvScanner } from './scan/clamav-scanner';

export type FileSettings = Pick<Settings, 'dataDir' | 'filesUrl' | 'maxFileMegabytes' | 'clamAv'>;

const MEGABYTE = 1_000_000;

/** The file store and the scanner that the settings name. The caller closes the store. */
export async function openFileDoor(settings: FileSettings): Promise<FileDoor> {
  const address = settings.clamAv === undefined ? undefined : clamAvAddress(settings.clamAv);
  return {
    store: await openStore(settings),
    scanner: address && new ClamAvScanner(address),
    limit: settings.maxFileMegabytes * MEGABYTE,
  };
}

async function openStore({ filesUrl, dataDir }: FileSettings): Promise<FileStore> {
  if (filesUrl === undefined) return new FolderFileStore(join(dataDir, 'files'));
  const address = s3Address(filesUrl);
  if (!address) throw new FileError('file.store-failed', { reason: 'its address is incomplete' });
  // Its client is loaded where files are kept there alone.
  const { S3FileStore } = await import('./s3/s3-file-store.ts');
  return new S3FileStore(address);
}
