import { accessTable } from '../../../support/access-document';
import { type Asker } from './people';
import { type Place } from './places';

/** Columns of the table of answers. */
interface AnswerRow {
  readonly open: string;
  readonly inside: string;
  readonly outside: string;
  readonly published: string;
  readonly publishedOfSecret: string;
  readonly toParties: string;
}

const bare = (cell: string): string => cell.replaceAll('`', '');

export const ANSWERS: ReadonlyMap<string, AnswerRow> = new Map(
  accessTable('answers').map(
    ([
      name = '',
      open = '',
      inside = '',
      outside = '',
      published = '',
      publishedOfSecret = '',
      toParties = '',
    ]) => [bare(name), { open, inside, outside, published, publishedOfSecret, toParties }],
  ),
);

const audiences = new Map(
  accessTable('queries').flatMap(([audience = '', names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, audience] as const),
  ),
);

const sights = new Map(
  accessTable('sight').map(([role = '', open = '', secret = '', , elsewhere = '', , parties = '']) => [
    role,
    { open, secret, elsewhere, parties },
  ]),
);

const whoAsks: Readonly<Record<string, (asker: Asker) => boolean>> = {
  everybody: () => true,
  register: (asker) => sights.get(asker)?.open === 'all',
  readings: (asker) => asker === 'auditor',
  users: (asker) => asker === 'administrator',
};

/** The feed is one and the same for everybody. */
const FEED = 'ReadPublicFeed';

/** What the tables say that somebody is answered: `whole`, `part`, `–` for what is not there, or `403`. */
export function expected(name: string, asker: Asker, place: Place): string {
  const row = ANSWERS.get(name);
  const sight = sights.get(asker);
  if (!row || !sight) throw new Error(`docs/access.md has no row for ${name} or ${asker}.`);
  if (!whoAsks[audiences.get(name) ?? '']?.(asker)) return '403';
  return name === FEED || sight.open !== 'all'
    ? ofPublished(row, place, sight.parties === 'all')
    : ofRegister(row, place, sight);
}

function ofRegister(row: AnswerRow, place: Place, sight: { secret: string; elsewhere: string }): string {
  if (place === 'other') return sight.elsewhere;
  if (place === 'open') return row.open;
  return sight.secret === 'all' ? row.inside : row.outside;
}

/** Nothing is expected about another committee, of which as much is published as of this one. */
function ofPublished(row: AnswerRow, place: Place, isReader: boolean): string {
  if (place === 'other') return '';
  if (place === 'secret') return row.publishedOfSecret;
  return isReader && row.toParties !== '–' ? row.toParties : row.published;
}
