import { type Fold } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { type DisposalEvents } from './disposal.events';

/** Of a case: whether it has ended, and which of its documents are gone. */
export interface KeptFacts {
  readonly ended: boolean;
  readonly disposed: readonly number[];
}

type Events = Pick<DisposalEvents, 'DocumentDisposed'> &
  Pick<CaseEvents, 'CaseClosed' | 'CaseReopened' | 'CaseAnnulled'>;

export const keptFacts: Fold<KeptFacts, Events> = {
  initial: { ended: false, disposed: [] },
  evolve: {
    CaseClosed: (it) => ({ ...it, ended: true }),
    CaseAnnulled: (it) => ({ ...it, ended: true }),
    CaseReopened: (it) => ({ ...it, ended: false }),
    DocumentDisposed: (it, { data }) => ({ ...it, disposed: [...it.disposed, data.document] }),
  },
};
