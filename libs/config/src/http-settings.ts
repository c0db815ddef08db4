import { originList, setting, wholeNumber } from './setting';

/** How the HTTP interface is reached, and how much it takes. */
export const HTTP_SETTINGS = {
  httpHost: setting({
    variable: 'DIARIUM_HTTP_HOST',
    meaning: 'The address on which the HTTP interface listens',
    expected: 'a name or an address of this machine',
    otherwise: '127.0.0.1',
    parse: (text) => text,
    fallback: () => '127.0.0.1',
  }),
  httpPort: setting({
    variable: 'DIARIUM_HTTP_PORT',
    meaning: 'The port on which the HTTP interface listens',
    expected: 'a whole number from 0 to 65535, 0 for any that is free',
    otherwise: '4000',
    parse: wholeNumber(0, 65_535),
    fallback: () => 4000,
  }),
  httpOrigins: setting<readonly string[]>({
    variable: 'DIARIUM_HTTP_ORIGINS',
    meaning: 'Origins whose pages may use the HTTP interface from a browser, parted by commas',
    expected: 'origins such as https://diarium.region.se, parted by commas',
    otherwise: 'none but its own',
    parse: originList,
    fallback: () => [],
  }),
  httpProxies: setting({
    variable: 'DIARIUM_HTTP_PROXIES',
    meaning: 'How many proxies in front of the HTTP interface are trusted to tell the address of the caller',
    expected: 'a whole number from 0 to 10',
    otherwise: '0',
    parse: wholeNumber(0, 10),
    fallback: () => 0,
  }),
  httpRate: setting({
    variable: 'DIARIUM_HTTP_RATE',
    meaning: 'The most requests a minute of one user, or of one address where nobody is signed in',
    expected: 'a whole number from 0 to 1000000, 0 for no limit',
    otherwise: '1200',
    parse: wholeNumber(0, 1_000_000),
    fallback: () => 1200,
  }),
  httpBodyKilobytes: setting({
    variable: 'DIARIUM_HTTP_BODY_KB',
    meaning:
      'The largest command that the HTTP interface takes, in kilobytes; documents have a limit of their own',
    expected: 'a whole number from 1 to 16384',
    otherwise: '1024',
    parse: wholeNumber(1, 16_384),
    fallback: () => 1024,
  }),
};
