import { type FactReader, type Fold } from '@diarium/event-store';
import { type CaseEvents, type CaseLifeEvents } from '../cases/case.events';
import { type DocumentEvents } from '../documents/document.events';
import { caseReference } from '../shared/case-number';
import { documentReference } from '../shared/document-key';
import { caseStream, registerStream } from '../shared/streams';

interface Marks {
  /** Undefined while the mark of the registration stands. */
  readonly ofCase: boolean | undefined;
  /** Numbers of marked documents. */
  readonly documents: readonly number[];
}

type Marking = Pick<CaseLifeEvents, 'CaseSecrecyMarked' | 'CaseSecrecyLifted'> &
  Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentSecrecyMarked' | 'DocumentSecrecyLifted'>;

const without = ({ documents }: Marks, gone: number) => documents.filter((it) => it !== gone);

const secrecyMarks: Fold<Marks, Marking> = {
  initial: { ofCase: undefined, documents: [] },
  evolve: {
    CaseSecrecyMarked: (marks) => ({ ...marks, ofCase: true }),
    CaseSecrecyLifted: (marks) => ({ ...marks, ofCase: false }),
    DocumentRegistered: (marks, { data: { document, secrecy } }) =>
      secrecy === null ? marks : { ...marks, documents: [...marks.documents, document] },
    DocumentSecrecyMarked: (marks, { data }) => ({
      ...marks,
      documents: [...without(marks, data.document), data.document],
    }),
    DocumentSecrecyLifted: (marks, { data }) => ({ ...marks, documents: without(marks, data.document) }),
  },
};

/** Whether a case, or one of the documents, is marked as possibly secret. */
export async function isMarkedSecret(
  matter: { readonly case: string | null; readonly documents: readonly string[] },
  read: FactReader,
): Promise<boolean> {
  if (matter.case !== null && (await isSecretCase(matter.case, read))) return true;
  for (const key of matter.documents) {
    const { case: inCase, document } = documentReference(key);
    if ((await read.fold(secrecyMarks, caseStream(inCase))).documents.includes(document)) return true;
  }
  return false;
}

async function isSecretCase(key: string, read: FactReader): Promise<boolean> {
  const { ofCase } = await read.fold(secrecyMarks, caseStream(key));
  if (ofCase !== undefined) return ofCase;
  const { committee, year, serial } = caseReference(key);
  const event = await read.event(registerStream(committee, year), serial - 1);
  return ((event?.data as CaseEvents['CaseRegistered'] | undefined)?.secrecy ?? null) !== null;
}
