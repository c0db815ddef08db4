import { type Settings } from '@diarium/config';
import { type CookieOptions } from 'express-session';

export interface SessionCookie {
  readonly name: string;
  readonly options: CookieOptions;
}

type Where = Pick<Settings, 'publicUrl' | 'httpHost'>;

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** Whether people reach this server without TLS: only ever on the machine itself. */
export const isPlain = ({ publicUrl, httpHost }: Where): boolean =>
  publicUrl === undefined ? LOOPBACK.includes(httpHost) : publicUrl.startsWith('http:');

/**
 * The cookie of a session. Over TLS it is bound to the host by its name. On the machine itself there is no TLS, and
 * not every client takes a Secure cookie there: it goes without, under another name, and never leaves the machine.
 * Lax, not Strict: who comes back from an identity provider comes from another site.
 */
export function sessionCookie(where: Where): SessionCookie {
  const secure = !isPlain(where);
  return {
    name: secure ? '__Host-diarium' : 'diarium-session',
    options: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  };
}
