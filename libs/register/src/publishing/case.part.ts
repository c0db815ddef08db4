import { dayOf, type EventOf, type RecordedEvent } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { type DisposalEvents } from '../disposal/disposal.events';
import { type DocumentEvents } from '../documents/document.events';
import { caseKey, caseNumber } from '../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type KnownCase, type KnownDocument, publicCase } from './public-case';
import { publicPart } from './public-part';

type Events = Pick<
  CaseEvents,
  'CaseRegistered' | 'CaseCorrected' | 'CaseSecrecyMarked' | 'CaseSecrecyLifted' | 'CaseAnnulled'
> &
  Omit<DocumentEvents, 'DraftStarted' | 'DraftVersionAdded' | 'DraftWeeded' | 'DocumentVersionAdded'> &
  Pick<DisposalEvents, 'DocumentDisposed'>;

type Folds = {
  readonly [Name in keyof Events]: (
    known: KnownCase | undefined,
    event: RecordedEvent<Name, Events[Name]>,
  ) => KnownCase | undefined;
};

const folds: Folds = {
  CaseRegistered: (_, event) => registeredCase(event),
  CaseCorrected: (known, { data: { field, to } }) =>
    field === 'title' || field === 'publicTitle' || field === 'date'
      ? known && { ...known, [field]: to }
      : known,
  CaseSecrecyMarked: (known, { data: { secrecy } }) => known && { ...known, secrecy },
  CaseSecrecyLifted: (known) => known && { ...known, secrecy: null },
  CaseAnnulled: (known) => known && { ...known, gone: 'annulled' },
  DocumentRegistered: (known, event) =>
    known && { ...known, documents: [...known.documents, registeredDocument(event)] },
  DocumentDispatched: (known, { data }) =>
    inDocument(known, data, ({ sent, recipients }) => ({
      status: 'Expedierad',
      sent: sent ?? data.on,
      recipients: [
        ...recipients,
        ...data.recipients.filter(({ id }) => !recipients.some((it) => it.id === id)),
      ],
    })),
  DocumentCorrected: (known, { data }) => inDocument(known, data, () => ({ [data.field]: data.to })),
  DocumentTitleCorrected: (known, { data }) => inDocument(known, data, () => ({ [data.field]: data.to })),
  CorrespondentsCorrected: (known, { data }) => inDocument(known, data, () => data.to),
  DocumentSecrecyMarked: (known, { data }) => inDocument(known, data, () => ({ secrecy: data.secrecy })),
  DocumentSecrecyLifted: (known, { data }) => inDocument(known, data, () => ({ secrecy: null })),
  DocumentDisposed: (known, { data }) => inDocument(known, data, () => emptied),
  DocumentAnnulled: (known, { data }) =>
    inDocument(known, data, () => ({ gone: 'annulled', status: 'Makulerad' })),
};

/** A case with its documents. */
export const casePart = publicPart<KnownCase>({
  kind: 'case',
  keys: (event) => [
    event.type === 'CaseRegistered'
      ? caseKey({
          committee: committeeOf(event.stream),
          year: yearOf(event.stream),
          serial: event.revision + 1,
        })
      : keyOf(event.stream),
  ],
  committee: (key) => committeeOf(`case-${key}`),
  project: folds as never,
  shown: publicCase,
  marks: ({ secrecy, documents }) => ({
    secret: secrecy !== null,
    closed: secrecy !== null || documents.some((it) => it.secrecy !== null),
  }),
  reasons: {
    CaseCorrected: 'corrected',
    CaseSecrecyMarked: 'made-secret',
    CaseAnnulled: 'annulled',
    DocumentCorrected: 'corrected',
    DocumentTitleCorrected: 'corrected',
    CorrespondentsCorrected: 'corrected',
    DocumentSecrecyMarked: 'made-secret',
    DocumentDisposed: 'disposed',
    DocumentAnnulled: 'annulled',
  },
});

function registeredCase({
  stream,
  revision,
  data,
  occurredAt,
}: EventOf<Pick<Events, 'CaseRegistered'>>): KnownCase {
  const { prefix, numberFormat, title, publicTitle, secrecy, date } = data;
  return {
    number: caseNumber({ prefix, format: numberFormat }, yearOf(stream), revision + 1),
    date: date?.on ?? null,
    registeredOn: dayOf(occurredAt),
    ...{ title, publicTitle, secrecy, gone: null, documents: [] },
  };
}

function registeredDocument({
  data,
  occurredAt,
}: EventOf<Pick<Events, 'DocumentRegistered'>>): KnownDocument {
  const { document, number, direction, title, publicTitle, secrecy, dates, sender, recipients } = data;
  const ofOurOwn = dates.sent === null ? 'Upprättad' : 'Expedierad';
  return {
    ...{ document, number, direction, title, publicTitle, secrecy, sender, recipients, ...dates },
    status: direction === 'incoming' ? 'Inkommen' : ofOurOwn,
    gone: null,
    registeredOn: dayOf(occurredAt),
  };
}

function inDocument(
  known: KnownCase | undefined,
  { document }: { readonly document: number },
  change: (document: KnownDocument) => Partial<KnownDocument>,
): KnownCase | undefined {
  return (
    known && {
      ...known,
      documents: known.documents.map((it) => (it.document === document ? { ...it, ...change(it) } : it)),
    }
  );
}

/** Nothing that a document told stays behind when it is disposed of. */
const emptied: Partial<KnownDocument> = {
  ...{ title: null, publicTitle: null, sender: null, recipients: [] },
  ...{ gone: 'disposed', status: 'Gallrad' },
};
