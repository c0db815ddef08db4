import { type Committees, type Reach } from '@diarium/access';

/** What the views know of the reader, as arrays of PostgreSQL: `diarium.committees` … */
export function readerSettings(reach: Reach): Readonly<Record<string, string>> {
  const { committees, circle, own, names, parties } = reach;
  return {
    'diarium.committees': arrayOf(codes(committees)),
    'diarium.circle': arrayOf(codes(circle)),
    'diarium.own': arrayOf(codes(own)),
    'diarium.names': arrayOf(names),
    'diarium.parties': arrayOf(parties),
  };
}

const codes = (committees: Committees): readonly string[] => (committees === 'all' ? ['*'] : committees);

const arrayOf = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
