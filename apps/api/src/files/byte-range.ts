import { type ByteRange } from '@diarium/file-store';

/**
 * The one range that a header asks for (RFC 9110 § 14): undefined for the whole, `none` where nothing of the file
 * lies in it. Several ranges, or what cannot be read, get the whole.
 */
export function rangeIn(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from !== '') return between(Number(from), to === '' ? Infinity : Number(to), size);
  return to === '' ? undefined : atTheEnd(Number(to), size);
}

function between(first: number, last: number, size: number): ByteRange | 'none' | undefined {
  if (last < first) return undefined;
  return first >= size ? 'none' : { first, last: Math.min(last, size - 1) };
}

const atTheEnd = (count: number, size: number): ByteRange | 'none' =>
  count === 0 ? 'none' : { first: Math.max(0, size - count), last: size - 1 };

/** Whether the file that somebody has a part of is still this one; no header means that they trust it. */
export const isStill = (etag: string, ifRange: string | undefined): boolean =>
  ifRange === undefined || ifRange === etag;

/** Whether one of the tags that somebody has is this one. */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*') ??
  false;
