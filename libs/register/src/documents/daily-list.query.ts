import { query } from '@diarium/event-store';
import { IsString } from 'class-validator';
import { IsDay } from '../shared/fields';
import { type Correspondent } from '../shared/correspondent';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { holdsPersonalNumber } from '../shared/personal-number';
import { dayOfDocument } from './dates';
import { type Direction } from './document.events';
import { DocumentRow } from './document-list.read-model';
import { titleForPublic } from '../shared/title-for-public';

/** What the public may see of a document. Whatever is not named here stays inside (OSL 5:2 st. 2). */
export interface DailyListItem {
  readonly number: string;
  /** The day on which it came in or was drawn up, as far as it is known. */
  readonly date: string | null;
  readonly direction: Direction;
  readonly title: string | null;
  /** Why no title stands there. */
  readonly titleLeftOut: 'secrecy' | 'annulled' | 'personal-number' | 'missing' | null;
  /** Of what kind sender and recipients are; a name only of those who are no private persons. */
  readonly correspondents: readonly {
    readonly kind: Correspondent['kind'];
    readonly name: string | null;
  }[];
}

/** The day's list (*postlista*): all documents that a committee registered on a day, for the public. */
export class ReadDailyList extends PagedQuery<DailyListItem> {
  @IsString() committee!: string;
  @IsDay() day!: string;
}

export const readDailyList = query(ReadDailyList, async (given, tables) => {
  const select = tables
    .getRepository(DocumentRow)
    .createQueryBuilder('d')
    .where('d.committee = :committee', given)
    .andWhere('d.registeredOn = :day', given);
  if (given.after) select.andWhere('d.position > :after', { after: cursorValues(given.after, 1)[0] });
  const rows = await select
    .orderBy('d.position')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: forPublic, cursor: ({ position }) => [position] });
});

export function forPublic(row: DocumentRow): DailyListItem {
  const titleLeftOut = whyLeftOut(row);
  return {
    number: row.number,
    date: dayOfDocument(row.direction, row),
    direction: row.direction,
    title: titleLeftOut === null ? titleForPublic(row) : null,
    titleLeftOut,
    correspondents: correspondentsOf(row),
  };
}

function whyLeftOut(row: DocumentRow): DailyListItem['titleLeftOut'] {
  if (row.status === 'Makulerad') return 'annulled';
  const title = titleForPublic(row);
  if (title === null) return row.secrecy ? 'secrecy' : 'missing';
  return holdsPersonalNumber(title) ? 'personal-number' : null;
}

function correspondentsOf({
  status,
  secrecy,
  sender,
  recipients,
}: DocumentRow): DailyListItem['correspondents'] {
  if (status === 'Makulerad') return [];
  return [...(sender ? [sender] : []), ...recipients].map(({ kind, name }) => ({
    kind,
    name: kind === 'private-person' || secrecy ? null : name,
  }));
}
