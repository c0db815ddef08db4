import { readModel } from '@diarium/event-store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type DocumentEvents } from '../documents/document.events';
import { caseKey } from '../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** Who is in the circle of a case, and what of it is secret: what every look into the register is held against. */
@Entity('case_circle')
export class CaseCircleRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text', { nullable: true }) handler!: string | null;
  @Index() @Column('boolean') secret!: boolean;
  /** Numbers of the documents that are marked on their own. */
  @Column('jsonb') secretDocuments!: readonly number[];
}

type Events = Pick<
  CaseEvents,
  'CaseRegistered' | 'HandlerAssigned' | 'CaseSecrecyMarked' | 'CaseSecrecyLifted'
> &
  Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentSecrecyMarked' | 'DocumentSecrecyLifted'>;

type Row = CaseCircleRow | undefined;

const withDocument = (row: Row, document: number): Row =>
  row && { ...row, secretDocuments: [...row.secretDocuments, document] };

export const caseCircles = readModel<Events>()<CaseCircleRow>({
  name: 'case-circles',
  version: 1,
  row: CaseCircleRow,
  keys: ({ type, stream, revision }) =>
    type === 'CaseRegistered'
      ? [caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 })]
      : [keyOf(stream)],
  project: {
    CaseRegistered: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      handler: data.handler,
      secret: data.secrecy !== null,
      secretDocuments: [],
    }),
    HandlerAssigned: (row, { data }) => row && { ...row, handler: data.handler },
    CaseSecrecyMarked: (row) => row && { ...row, secret: true },
    CaseSecrecyLifted: (row) => row && { ...row, secret: false },
    DocumentRegistered: (row, { data }) => (data.secrecy ? withDocument(row, data.document) : row),
    DocumentSecrecyMarked: (row, { data }) => withDocument(row, data.document),
    DocumentSecrecyLifted: (row, { data }) =>
      row && { ...row, secretDocuments: row.secretDocuments.filter((it) => it !== data.document) },
  },
});
