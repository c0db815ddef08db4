import { join } from 'node:path';
import { type Settings } from '@diarium/config';
import { FileError } from './file-error';
import { type FileStore } from './file-store';
import { FolderFileStore } from './folder/folder-file-store';
import { type FileDoor } from './receive/receive-file';
import { s3Address } from './s3/s3-address';
import { S3FileStore } from './s3/s3-file-store';
import { clamAvAddress, ClamAvScanner } from './scan/clamav-scanner';

export type FileSettings = Pick<Settings, 'dataDir' | 'filesUrl' | 'maxFileMegabytes' | 'clamAv'>;

const MEGABYTE = 1_000_000;

/** The file store and the scanner that the settings name. The caller closes the store. */
export function openFileDoor(settings: FileSettings): FileDoor {
  const address = settings.clamAv === undefined ? undefined : clamAvAddress(settings.clamAv);
  return {
    store: openStore(settings),
    scanner: address && new ClamAvScanner(address),
    limit: settings.maxFileMegabytes * MEGABYTE,
  };
}

function openStore({ filesUrl, dataDir }: FileSettings): FileStore {
  if (filesUrl === undefined) return new FolderFileStore(join(dataDir, 'files'));
  const address = s3Address(filesUrl);
  if (!address) throw new FileError('file.store-failed', { reason: 'its address is incomplete' });
  return new S3FileStore(address);
}
