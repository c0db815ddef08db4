import { query, readModel } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { committeeOf, keyOf } from '../shared/streams';
import { type AgendaEvents } from './agenda.events';

/** One notice (*kallelse*) as it was sent. */
@Entity('meeting_notice')
export class NoticeRow {
  /** The meeting, and the event's place in its stream: `GNU-2022-11-07#4`. */
  @PrimaryColumn('text') key!: string;
  @Column('text') meeting!: string;
  @Column('text') committee!: string;
  /** The year of the meeting. */
  @Column('int') year!: number;
  @Column('text') on!: string;
  @Column('int') agendaVersion!: number;
  @Column('text') when!: string;
  @Column('text') starts!: string;
  @Column('text', { nullable: true }) mode!: AgendaEvents['NoticeSent']['mode'];
  @Column('text', { nullable: true }) place!: string | null;
  @Column('jsonb') members!: readonly string[];
  @Column('jsonb') substitutes!: readonly string[];
  @Column('boolean') supplement!: boolean;
}

export const notices = readModel<Pick<AgendaEvents, 'NoticeSent'>>()<NoticeRow>({
  name: 'notices',
  version: 1,
  row: NoticeRow,
  indexes: [
    'CREATE INDEX ON {table} ("on", key)',
    'CREATE INDEX ON {table} (committee, year, "on", key)',
    'CREATE INDEX ON {table} (meeting, "on", key)',
  ],
  keys: ({ stream, revision }) => [`${keyOf(stream)}#${revision}`],
  project: {
    NoticeSent: (_, { stream, data }, key) => ({
      key,
      meeting: keyOf(stream),
      committee: committeeOf(stream),
      year: Number(data.when.slice(0, 4)),
      ...data,
    }),
  },
});

/** Notices in the order in which they were sent. */
export class ListNotices extends PagedQuery<NoticeRow> {
  @IsOptional() @IsString() meeting?: string;
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
}

export const listNotices = query(ListNotices, async (given, tables) => {
  const select = tables.getRepository(NoticeRow).createQueryBuilder('n');
  for (const field of ['meeting', 'committee', 'year'] as const)
    if (given[field] !== undefined) select.andWhere(`n.${field} = :${field}`, { [field]: given[field] });
  if (given.after) {
    const [on, key] = cursorValues(given.after, 2);
    select.andWhere('(n.on, n.key) > (:on, :key)', { on, key });
  }
  const rows = await select
    .orderBy('n.on')
    .addOrderBy('n.key')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: ({ on, key }) => [on, key] });
});
