import { type Fold } from '@diarium/event-store';
import { type DocumentEvents } from './document.events';

/** What the documents of a case leave undone in it. */
export interface CaseDocuments {
  /** Keys of drafts that are neither weeded out nor official. */
  readonly drafts: readonly string[];
  /** Numbers of outgoing documents that have not been sent. */
  readonly undispatched: readonly number[];
  /** Numbers of documents that were not annulled. */
  readonly standing: readonly number[];
}

export const caseDocuments: Fold<CaseDocuments, DocumentEvents> = {
  initial: { drafts: [], undispatched: [], standing: [] },
  evolve: {
    DraftStarted: (it, { data }) => ({ ...it, drafts: [...it.drafts, data.draft] }),
    DraftVersionAdded: (it) => it,
    DraftWeeded: (it, { data }) => withoutDraft(it, data.draft),
    DocumentRegistered: (it, { data: { document, direction, dates, draft } }) => {
      const isUndispatched = direction === 'outgoing' && dates.sent === null;
      return {
        ...withoutDraft(it, draft),
        undispatched: isUndispatched ? [...it.undispatched, document] : it.undispatched,
        standing: [...it.standing, document],
      };
    },
    DocumentVersionAdded: (it) => it,
    DocumentDispatched: (it, { data }) => ({ ...it, undispatched: without(it.undispatched, data.document) }),
    DocumentCorrected: (it) => it,
    DocumentTitleCorrected: (it) => it,
    CorrespondentsCorrected: (it) => it,
    DocumentSecrecyMarked: (it) => it,
    DocumentSecrecyLifted: (it) => it,
    DocumentAnnulled: (it, { data }) => ({
      ...it,
      undispatched: without(it.undispatched, data.document),
      standing: without(it.standing, data.document),
    }),
  },
};

const without = <Item>(items: readonly Item[], gone: Item): readonly Item[] =>
  items.filter((item) => item !== gone);

const withoutDraft = (it: CaseDocuments, draft: string | null): CaseDocuments =>
  draft === null ? it : { ...it, drafts: without(it.drafts, draft) };
