import { type Settings } from '@diarium/config';
import { type Request } from 'express';
import { isPlain } from './cookie';

/** The address under which the caller reached this server: `https://diarium.example.se`. */
export const ownOrigin = (
  { headers }: Pick<Request, 'headers'>,
  settings: Pick<Settings, 'publicUrl' | 'httpHost'>,
): string => settings.publicUrl ?? `${isPlain(settings) ? 'http' : 'https'}://${headers.host ?? ''}`;

/** Whether a request may come from a page of another site, as far as the browser tells, that the operator does not name. */
export function isFromElsewhere(
  request: Pick<Request, 'headers'>,
  settings: Pick<Settings, 'publicUrl' | 'httpHost' | 'httpOrigins'>,
): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && settings.httpOrigins.includes(origin)) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== ownOrigin(request, settings);
}
