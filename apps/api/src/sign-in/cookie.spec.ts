import { sessionCookie } from './cookie';
import { isFromElsewhere } from './origin';

const local = { publicUrl: undefined, httpHost: '127.0.0.1', httpOrigins: [] };
const served = {
  publicUrl: 'https://diarium.example.se',
  httpHost: '0.0.0.0',
  httpOrigins: ['https://arenden.example.se'],
};

describe('the cookie of a session', () => {
  it.each([served, { publicUrl: undefined, httpHost: '0.0.0.0' }])(
    'is bound to its host and to TLS: %j',
    (where) => {
      expect(sessionCookie(where)).toEqual({
        name: '__Host-diarium',
        options: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      });
    },
  );

  it.each([local, { publicUrl: 'http://localhost:4000', httpHost: '0.0.0.0' }])(
    'goes without TLS on the machine itself alone, under another name: %j',
    (where) => {
      expect(sessionCookie(where)).toMatchObject({
        name: 'diarium-session',
        options: { secure: false, httpOnly: true },
      });
    },
  );
});

describe('a request', () => {
  it.each([
    [{ host: 'x' }, false],
    [{ host: 'x', origin: 'https://diarium.example.se' }, false],
    [{ host: 'x', origin: 'https://diarium.example.se.evil.example' }, true],
    [{ host: 'x', origin: 'http://diarium.example.se' }, true],
    [{ host: 'x', origin: 'null' }, true],
    [{ host: 'x', 'sec-fetch-site': 'same-origin' }, false],
    [{ host: 'x', 'sec-fetch-site': 'none' }, false],
    [{ host: 'x', 'sec-fetch-site': 'same-site' }, true],
    [{ host: 'x', origin: 'https://andra.example.se', 'sec-fetch-site': 'same-site' }, true],
    [{ host: 'x', origin: 'https://arenden.example.se', 'sec-fetch-site': 'same-site' }, false],
  ])('with %j comes from elsewhere: %s', (headers, elsewhere) => {
    expect(isFromElsewhere({ headers }, served)).toBe(elsewhere);
  });

  it('comes from the host that it names where no address is set', () => {
    expect(
      isFromElsewhere({ headers: { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' } }, local),
    ).toBe(false);
    expect(
      isFromElsewhere({ headers: { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:5000' } }, local),
    ).toBe(true);
  });
});
