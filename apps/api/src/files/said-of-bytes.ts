import { MEDIA_TYPE } from '@diarium/file-store';
import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';

/** SHA-256 in base64, as RFC 9530 writes it. */
const SHA_256 = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/**
 * What the bytes must digest to, in hexadecimal; undefined where nothing is said of it. What cannot be checked is
 * refused: its sender would take the file for checked.
 * @throws ProblemError `request.bad-digest`
 */
export function checksumSaid({ headers }: Request): string | undefined {
  const said = [headers['content-digest'], headers['repr-digest']].filter((it) => it !== undefined);
  if (said.length === 0) return undefined;
  const found = said.flatMap((header) =>
    String(header)
      .split(',')
      .flatMap((part) => SHA_256.exec(part.trim())?.[1] ?? []),
  );
  const [digest, ...others] = new Set(found);
  if (digest === undefined || others.length > 0 || found.length < said.length)
    throw httpProblem('request.bad-digest');
  return Buffer.from(digest, 'base64').toString('hex');
}

/**
 * What the bytes are said to be, by `?type=` or else by `Content-Type`; empty where nothing is said.
 * @throws ProblemError `request.invalid` for what no document could be registered with
 */
export function mediaTypeSaid({ headers, query }: Request): string {
  const [field, said] =
    typeof query.type === 'string'
      ? ['type', query.type]
      : ['Content-Type', bareType(headers['content-type'])];
  if (said === '' || MEDIA_TYPE.test(said)) return said;
  const message = `${field} must be a media type, such as application/pdf`;
  throw httpProblem('request.invalid', { errors: [{ field, constraint: 'matches', message }] });
}

const bareType = (header: string | undefined): string => header?.split(';')[0]?.trim() ?? '';
