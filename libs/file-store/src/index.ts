export { FileError, type FileErrorCode } from './file-error';
export { type Announce, type ByteRange, type FileStore, isChecksum, type StoredBytes } from './file-store';
export { FolderFileStore } from './folder/folder-file-store';
export { type FileSettings, openFileDoor } from './open-file-door';
export { HEAD_BYTES, mediaTypeOf } from './receive/media-type';
export { type FileDoor, receiveFile, type ReceivedFile, type SentFile } from './receive/receive-file';
