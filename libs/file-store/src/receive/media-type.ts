import { fileTypeFromBuffer } from 'file-type/core';
import { FileError } from '../file-error';

/** So many bytes at the beginning tell the type. */
export const HEAD_BYTES = 4100;

/** How a media type is written, without parameters. */
export const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

export const UNKNOWN_TYPE = 'application/octet-stream';

/** Formats that other formats are written in: what is said to be one of those may look like its container. */
const CONTAINERS: readonly string[] = ['application/zip', 'application/x-cfb', 'application/xml', 'text/xml'];

/** Types whose bytes always show it: said to be one and not recognised, a file is something else. */
const UNMISTAKABLE: readonly string[] = [
  'application/pdf',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'application/zip',
];

/**
 * The type of a file by its first bytes, held against what its sender says it is.
 * @returns what it is said to be, or what was found where nothing is said
 * @throws FileError `file.other-type`
 */
export async function mediaTypeOf(head: Uint8Array, declared: string): Promise<string> {
  const found = await sniff(head);
  if (declared === UNKNOWN_TYPE) return found ?? UNKNOWN_TYPE;
  if (found === undefined) {
    if (UNMISTAKABLE.includes(declared))
      throw new FileError('file.other-type', { declared, found: UNKNOWN_TYPE });
    return declared;
  }
  const isWithin = CONTAINERS.includes(found) && !UNMISTAKABLE.includes(declared);
  if (found !== declared && !isWithin) throw new FileError('file.other-type', { declared, found });
  return declared;
}

async function sniff(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    // The beginning alone may end in the middle of what would tell.
    return undefined;
  }
}
