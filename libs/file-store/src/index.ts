export { FileError, type FileErrorCode } from './file-error';
export { type ByteRange, type FileStore } from './file-store';
export { FolderFileStore } from './folder/folder-file-store';
export { openFileDoor } from './open-file-door';
export { HEAD_BYTES, MEDIA_TYPE, mediaTypeOf } from './receive/media-type';
export { type FileDoor, receiveFile, type ReceivedFile } from './receive/receive-file';
