import { dayOf, readModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type DisposalEvents } from '../disposal/disposal.events';
import { type DocumentEvents } from '../documents/document.events';
import { caseKey, caseNumber } from '../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import {
  type KnownCase,
  type KnownDocument,
  type PublicCase,
  publicCase,
  type TombstoneReason,
} from './public-case';

/** Something that was public and is so no longer: what a copy of it must forget. */
export interface Tombstone {
  /** Its place among the changes. */
  readonly sequence: number;
  readonly reason: TombstoneReason;
  /** The number of the document; null where it is the case itself. */
  readonly document: number | null;
}

/** The public part of one case with its documents, and when it last changed. */
@Entity('public_case')
export class PublicCaseRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  /** Position of the event that last changed the public part: the order of the feed. */
  @Column('bigint') sequence!: number;
  @Column('jsonb') shown!: PublicCase;
  @Column('jsonb') tombstones!: readonly Tombstone[];
  /** From which the public part follows; never shown. */
  @Column('jsonb') inside!: KnownCase;
}

type Events = Pick<
  CaseEvents,
  'CaseRegistered' | 'CaseCorrected' | 'CaseSecrecyMarked' | 'CaseSecrecyLifted' | 'CaseAnnulled'
> &
  Pick<
    DocumentEvents,
    | 'DocumentRegistered'
    | 'DocumentDispatched'
    | 'DocumentCorrected'
    | 'DocumentTitleCorrected'
    | 'DocumentSecrecyMarked'
    | 'DocumentSecrecyLifted'
    | 'DocumentAnnulled'
  > &
  Pick<DisposalEvents, 'DocumentDisposed'>;

type Row = PublicCaseRow | undefined;
type Registered = RecordedEvent<'DocumentRegistered', DocumentEvents['DocumentRegistered']>;

interface Because {
  readonly reason?: TombstoneReason;
  readonly document?: number;
}

/** A change that the public cannot see moves nothing: its place among the changes would tell of it. */
function changed(row: Row, { position }: RecordedEvent, to: Partial<KnownCase>, because: Because = {}): Row {
  if (!row) return row;
  const inside = { ...row.inside, ...to };
  const shown = publicCase(inside);
  if (JSON.stringify(shown) === JSON.stringify(publicCase(row.inside))) return { ...row, inside };
  const { reason, document = null } = because;
  const tombstones = reason ? [...row.tombstones, { sequence: position, reason, document }] : row.tombstones;
  return { ...row, inside, shown, sequence: position, tombstones };
}

function inDocument(
  row: Row,
  event: RecordedEvent<string, { readonly document: number }>,
  change: (document: KnownDocument) => Partial<KnownDocument>,
  reason?: TombstoneReason,
): Row {
  const { document } = event.data;
  const documents = (row?.inside.documents ?? []).map((it) =>
    it.document === document ? { ...it, ...change(it) } : it,
  );
  return changed(row, event, { documents }, { document, ...(reason && { reason }) });
}

/** Nothing that a document told stays behind when it is disposed of. */
const emptied = { title: null, publicTitle: null, correspondents: [] };

export const publicCases = readModel<Events>()<PublicCaseRow>({
  name: 'public-cases',
  version: 3,
  row: PublicCaseRow,
  indexes: ['CREATE INDEX ON {table} (sequence)', 'CREATE INDEX ON {table} (committee, sequence)'],
  keys: ({ type, stream, revision }) =>
    type === 'CaseRegistered'
      ? [caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 })]
      : [keyOf(stream)],
  project: {
    CaseRegistered: (_, { stream, revision, data, occurredAt, position }, key) => {
      const inside: KnownCase = {
        number: caseNumber({ prefix: data.prefix, format: data.numberFormat }, yearOf(stream), revision + 1),
        date: data.date?.on ?? null,
        registeredOn: dayOf(occurredAt),
        title: data.title,
        publicTitle: data.publicTitle,
        secrecy: data.secrecy,
        gone: null,
        documents: [],
      };
      const committee = committeeOf(stream);
      return { key, committee, sequence: position, shown: publicCase(inside), tombstones: [], inside };
    },
    CaseCorrected: (row, event) => {
      const { field, to } = event.data;
      const isShown = field === 'title' || field === 'publicTitle' || field === 'date';
      return isShown ? changed(row, event, { [field]: to }, { reason: 'corrected' }) : row;
    },
    CaseSecrecyMarked: (row, event) =>
      changed(row, event, { secrecy: event.data.secrecy }, { reason: 'made-secret' }),
    CaseSecrecyLifted: (row, event) => changed(row, event, { secrecy: null }),
    CaseAnnulled: (row, event) => changed(row, event, { gone: 'annulled' }, { reason: 'annulled' }),
    DocumentRegistered: (row, event) =>
      changed(row, event, { documents: [...(row?.inside.documents ?? []), registered(event)] }),
    DocumentDispatched: (row, event) =>
      inDocument(row, event, ({ sent, correspondents }) => ({
        sent: sent ?? event.data.on,
        correspondents: [
          ...correspondents,
          ...event.data.recipients.filter(({ id }) => !correspondents.some((known) => known.id === id)),
        ],
      })),
    DocumentCorrected: (row, event) =>
      inDocument(row, event, () => ({ [event.data.field]: event.data.to }), 'corrected'),
    DocumentTitleCorrected: (row, event) =>
      inDocument(row, event, () => ({ [event.data.field]: event.data.to }), 'corrected'),
    DocumentSecrecyMarked: (row, event) =>
      inDocument(row, event, () => ({ secrecy: event.data.secrecy }), 'made-secret'),
    DocumentSecrecyLifted: (row, event) => inDocument(row, event, () => ({ secrecy: null })),
    DocumentDisposed: (row, event) =>
      inDocument(row, event, () => ({ ...emptied, gone: 'disposed' }), 'disposed'),
    DocumentAnnulled: (row, event) => inDocument(row, event, () => ({ gone: 'annulled' }), 'annulled'),
  },
});

function registered({ data, occurredAt }: Registered): KnownDocument {
  const { document, number, direction, title, publicTitle, secrecy, dates, sender, recipients } = data;
  return {
    ...{ document, number, direction, title, publicTitle, secrecy, ...dates },
    gone: null,
    registeredOn: dayOf(occurredAt),
    correspondents: [...(sender ? [sender] : []), ...recipients],
  };
}
