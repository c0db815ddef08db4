import { query, readModel } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsDay, IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { searchIndexesOver } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type InquiryEvents } from './inquiry.events';

/** What somebody asked of a committee, and what became of it. */
@Entity('inquiry_list')
export class InquiryRow {
  /** `GNU-2022|upphandling-rullstolar` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') inquiry!: string;
  @Column('text') by!: string;
  @Column('text') question!: string;
  @Column('text') madeOn!: string;
  /** The last day for the answer. */
  @Column('text') due!: string;
  @Column('text', { nullable: true }) case!: string | null;
  /** The day on which it was answered or withdrawn. */
  @Column('text', { nullable: true }) endedOn!: string | null;
  /** Null while it is open, and where it was withdrawn. */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) decision!: string | null;
}

export const inquiryList = readModel<InquiryEvents>()<InquiryRow>({
  name: 'inquiry-list',
  version: 2,
  row: InquiryRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, due, key)',
    'CREATE INDEX ON {table} (due, key)',
    ...searchIndexesOver('question', 'answer'),
  ],
  keys: ({ stream, data }) => [`${keyOf(stream)}|${data.inquiry}`],
  project: {
    InquiryMade: (_, { stream, data: { on, ...data } }, key) => ({
      key,
      committee: committeeOf(stream),
      year: yearOf(stream),
      ...data,
      madeOn: on,
      endedOn: null,
      answer: null,
      decision: null,
    }),
    InquiryDueMoved: (row, { data }) => row && { ...row, due: data.to },
    InquiryAnswered: (row, { data: { on, answer, decision } }) =>
      row && { ...row, endedOn: on, answer, decision },
    InquiryWithdrawn: (row, { data: { on } }) => row && { ...row, endedOn: on },
  },
});

/** An inquiry ends answered or withdrawn; until then it is open, and overdue after its day. */
export type InquiryState = 'open' | 'overdue' | 'answered' | 'withdrawn';

export type InquiryItem = InquiryRow & { readonly state: InquiryState };

const BY_DUE: ListOrder<InquiryRow> = { columns: ['i.due', 'i.key'], of: ({ due, key }) => [due, key] };

/** By the days on which their answers are due, the earliest first; the latest first with a hyphen. */
export const INQUIRY_ORDERS = ['due', '-due'] as const;

/** Inquiries in the order of the days on which their answers are due, as they stand on a day. */
export class ListInquiries extends PagedQuery<InquiryItem> {
  @IsDay() today!: string;
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOneOf(INQUIRY_ORDERS) sort: (typeof INQUIRY_ORDERS)[number] = 'due';
}

export const listInquiries = query(ListInquiries, async (given, tables) => {
  const select = tables.getRepository(InquiryRow).createQueryBuilder('i');
  if (given.committee) select.andWhere('i.committee = :committee', { committee: given.committee });
  if (given.year) select.andWhere('i.year = :year', { year: given.year });
  inOrder(select, given, BY_DUE);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, {
    item: (row): InquiryItem => ({ ...row, state: stateOf(row, given.today) }),
    cursor: placeIn(given, BY_DUE),
  });
});

function stateOf({ endedOn, answer, due }: InquiryRow, today: string): InquiryState {
  if (endedOn !== null) return answer === null ? 'withdrawn' : 'answered';
  return due < today ? 'overdue' : 'open';
}
