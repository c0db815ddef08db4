import { pipeline } from 'node:stream/promises';
import { type ByteRange, FileError, type FileStore } from '@diarium/file-store';
import { type StoredFile } from '@diarium/register';
import { type Request, type Response } from 'express';
import { isKnown, isStill, rangeIn } from './byte-range';
import { httpProblem } from '../problems/http-rules';
import { attachment } from './content-disposition';

/** What a browser might run: sent as bytes of no kind. */
const ACTIVE =
  /^(text\/(html|xml|javascript)|application\/(xhtml\+xml|xml|javascript|ecmascript)|image\/svg\+xml)/;

/**
 * Sends a stored file, whole or a part of it. A damaged one breaks off instead of ending. As with every answer, nothing
 * of it is to stay in a cache.
 * @throws ProblemError `file.no-such-part`
 */
export async function sendFile(
  { file, store }: { readonly file: StoredFile; readonly store: FileStore },
  request: Request,
  response: Response,
): Promise<void> {
  const size = await store.size(file.checksum);
  if (size === undefined) throw new FileError('file.unknown', { checksum: file.checksum });
  const etag = `"${file.checksum}"`;
  response.setHeader('ETag', etag);
  if (isKnown(etag, request.headers['if-none-match'])) return void response.status(304).end();
  setContentHeaders(response, file);
  const asked = isStill(etag, request.headers['if-range'] as string | undefined)
    ? request.headers.range
    : undefined;
  const range = rangeIn(asked, size);
  if (range === 'none') {
    response.removeHeader('Content-Disposition');
    response.setHeader('Content-Range', `bytes */${size}`);
    throw httpProblem('file.no-such-part');
  }
  setLength(response, range, size);
  if (request.method === 'HEAD') return void response.end();
  await pipeline(await store.read(file.checksum, range), response);
}

function setContentHeaders(response: Response, { name, mediaType }: StoredFile): void {
  response
    .setHeader('Accept-Ranges', 'bytes')
    .setHeader('Content-Type', ACTIVE.test(mediaType) ? 'application/octet-stream' : mediaType)
    .setHeader('Content-Disposition', attachment(name))
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
}

function setLength(response: Response, range: ByteRange | undefined, size: number): void {
  response.status(range ? 206 : 200);
  response.setHeader('Content-Length', range ? range.last - range.first + 1 : size);
  if (range) response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${size}`);
}
