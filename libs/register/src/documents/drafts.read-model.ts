import { type EventOf, query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keyOf } from '../shared/streams';
import { type DocumentEvents, type StoredFile } from './document.events';

/** A draft that is being worked on; weeded out or official it stands here no more. */
@Entity('draft')
export class DraftRow {
  /** `GNU-2022-6#svar` */
  @PrimaryColumn('text') key!: string;
  @Column('text') case!: string;
  @Column('text') draft!: string;
  @Column('text') title!: string;
  @Column('text') by!: string;
  @Column('jsonb') files!: readonly StoredFile[];
  @Column('bigint') position!: number;
}

type DraftEvents = Pick<
  DocumentEvents,
  'DraftStarted' | 'DraftVersionAdded' | 'DraftWeeded' | 'DocumentRegistered'
>;

export const drafts = readModel<DraftEvents>()<DraftRow>({
  name: 'drafts',
  version: 1,
  row: DraftRow,
  indexes: ['CREATE INDEX ON {table} ("case", position)'],
  keys: ({ stream, data }: EventOf<DraftEvents>) =>
    data.draft === null ? [] : [`${keyOf(stream)}#${data.draft}`],
  project: {
    DraftStarted: (_, { stream, data, position }, key) => ({
      key,
      case: keyOf(stream),
      ...data,
      files: [],
      position,
    }),
    DraftVersionAdded: (row, { data }) => row && { ...row, files: [...row.files, data.file] },
    DraftWeeded: () => undefined,
    DocumentRegistered: () => undefined,
  },
});

/** The drafts that are worked on in a case, in the order in which they were begun. */
export class ListDrafts extends Query<readonly DraftRow[]> {
  /** `GNU-2022-6` */
  @IsString() case!: string;
}

export const listDrafts = query(ListDrafts, async (given, tables) =>
  tables.getRepository(DraftRow).find({ where: { case: given.case }, order: { position: 'ASC' } }),
);
