import { dayOf, type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { caseReference } from '../shared/case-number';
import { type DisposalEvents } from '../disposal/disposal.events';
import { type Correspondent } from '../shared/correspondent';
import { type SecrecyMark } from '../shared/secrecy';
import { partsIndex } from '../shared/search';
import { keyOf } from '../shared/streams';
import {
  type Direction,
  type DocumentEvents,
  type DrawnUpBy,
  type MissingDocumentParticulars,
  type StoredFile,
} from './document.events';

/** The words of Swedish archive exchange (FGS), and one for what was registered by mistake. */
export type DocumentStatus = 'Inkommen' | 'Upprättad' | 'Expedierad' | 'Makulerad' | 'Gallrad';

/** One document in the register. */
@Entity('document_list')
export class DocumentRow {
  /** `GNU-2022-6:3` */
  @PrimaryColumn('text') key!: string;
  /** `GNU-2022-6` */
  @Column('text') case!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('int') document!: number;
  /** As it is written: `GNU/6/2022:3`. */
  @Column('text') number!: string;
  @Column('text') direction!: Direction;
  @Column('text') status!: DocumentStatus;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) publicTitle!: string | null;
  @Column('text', { nullable: true }) dated!: string | null;
  @Column('text', { nullable: true }) received!: string | null;
  @Column('text', { nullable: true }) arrived!: string | null;
  @Column('text', { nullable: true }) sent!: string | null;
  /** The day of registration, `YYYY-MM-DD`. */
  @Column('text') registeredOn!: string;
  @Column('jsonb', { nullable: true }) sender!: Correspondent | null;
  @Column('jsonb') recipients!: readonly Correspondent[];
  @Column('jsonb', { nullable: true }) missing!: MissingDocumentParticulars | null;
  @Column('text', { nullable: true }) drawnUpBy!: DrawnUpBy | null;
  @Column('text', { nullable: true }) tenderOpening!: string | null;
  @Column('jsonb', { nullable: true }) secrecy!: SecrecyMark | null;
  /** The files in the order of their versions. */
  @Column('jsonb') files!: readonly StoredFile[];
  /** Position of the registration: the order of the list. */
  @Column('bigint') position!: number;
  /** What a search looks through, in lower case. */
  @Column('text') searchable!: string;
  /** Names and keys of sender and recipients, in lower case. */
  @Column('text') correspondents!: string;
}

type Registered = EventOf<Pick<DocumentEvents, 'DocumentRegistered'>>;
type Listed = Omit<DocumentEvents, 'DraftStarted' | 'DraftVersionAdded' | 'DraftWeeded'> &
  Pick<DisposalEvents, 'DocumentDisposed'>;

export const documentList = readModel<Listed>()<DocumentRow>({
  name: 'document-list',
  version: 4,
  row: DocumentRow,
  indexes: [
    'CREATE INDEX ON {table} (position)',
    'CREATE UNIQUE INDEX ON {table} ("case", document)',
    'CREATE INDEX ON {table} (committee, year, position)',
    'CREATE INDEX ON {table} (committee, "registeredOn", position)',
    'CREATE INDEX ON {table} (committee, position)',
    'CREATE INDEX ON {table} (position) WHERE secrecy IS NOT NULL',
    partsIndex,
    'CREATE INDEX ON {table} USING gin (correspondents gin_trgm_ops)',
  ],
  keys: ({ stream, data }) => [`${keyOf(stream)}:${data.document}`],
  project: {
    DocumentRegistered: (_, event, key) => searchable(registeredRow(event, key)),
    DocumentVersionAdded: (row, { data }) => row && { ...row, files: [...row.files, data.file] },
    DocumentDispatched: (row, { data }) => row && searchable(dispatchedRow(row, data)),
    DocumentCorrected: (row, { data }) => row && searchable({ ...row, [data.field]: data.to }),
    DocumentTitleCorrected: (row, { data: { field, to } }) => row && searchable({ ...row, [field]: to }),
    CorrespondentsCorrected: (row, { data: { to } }) => row && searchable({ ...row, ...to }),
    DocumentSecrecyMarked: (row, { data: { secrecy } }) => row && { ...row, secrecy },
    DocumentSecrecyLifted: (row) => row && { ...row, secrecy: null },
    DocumentDisposed: (row) => row && searchable(disposedRow(row)),
    DocumentAnnulled: (row) => row && { ...row, status: 'Makulerad' },
  },
});

function registeredRow({ data, stream, position, occurredAt }: Registered, key: string): DocumentRow {
  const { dates, file, draft: _, ...rest } = data;
  const inCase = keyOf(stream);
  const { committee, year } = caseReference(inCase);
  return {
    key,
    case: inCase,
    committee,
    year,
    ...rest,
    ...dates,
    status: statusOf(data.direction, dates.sent),
    registeredOn: dayOf(occurredAt),
    files: file ? [file] : [],
    position,
    searchable: '',
    correspondents: '',
  };
}

/** What is left of it: number, days, and that it was there. */
function disposedRow(row: DocumentRow): DocumentRow {
  const nothing = { title: null, publicTitle: null, sender: null, recipients: [], missing: null, files: [] };
  return { ...row, ...nothing, status: 'Gallrad' };
}

function statusOf(direction: Direction, sent: string | null): DocumentStatus {
  if (direction === 'incoming') return 'Inkommen';
  return sent === null ? 'Upprättad' : 'Expedierad';
}

/** Sent again to others, it keeps the first day and has all who got it. */
function dispatchedRow(
  row: DocumentRow,
  { on, recipients }: DocumentEvents['DocumentDispatched'],
): DocumentRow {
  const known = new Set(row.recipients.map(({ id }) => id));
  const added = recipients.filter(({ id }) => !known.has(id));
  return {
    ...row,
    status: 'Expedierad',
    sent: row.sent ?? on,
    recipients: [...row.recipients, ...added],
  };
}

function searchable(row: DocumentRow): DocumentRow {
  const people = [row.sender, ...row.recipients].filter((it) => it !== null);
  return {
    ...row,
    searchable: lower([row.number, row.title, row.publicTitle]),
    correspondents: lower(people.flatMap(({ id, name }) => [id, name])),
  };
}

const lower = (texts: readonly (string | null)[]): string =>
  texts.filter(Boolean).join('\n').toLocaleLowerCase('sv');
