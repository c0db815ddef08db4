import { type Decider } from '@diarium/event-store';
import type * as commands from './erasure.commands';
import { type ErasureEvents } from './erasure.events';
import { refuseErasure } from './erasure.rules';

type ErasureState = 'none' | 'requested' | 'completed';

interface ErasureCommands {
  RequestErasure: commands.RequestErasure;
  CompleteErasure: commands.CompleteErasure;
}

export interface ErasureFacts {
  readonly decisionKnown: boolean;
  /** What the register has about the person; undefined for nothing. */
  readonly person:
    | {
        readonly elected: boolean;
        readonly officer: boolean;
        /** Numbers of documents that name the person and are not disposed of. */
        readonly documents: readonly string[];
        /** Keys of cases that are not closed, to which the person is a party. */
        readonly cases: readonly string[];
      }
    | undefined;
}

/** All rules of erasing a person: what must be kept by law is kept. */
export const erasureDecider: Decider<ErasureState, ErasureCommands, ErasureEvents, ErasureFacts> = {
  initial: 'none',
  evolve: { ErasureRequested: () => 'requested', ErasureCompleted: () => 'completed' },
  decide: {
    RequestErasure: ({ erasure, subject, decision }, state, { facts: { person, decisionKnown } }) => {
      if (state !== 'none') refuseErasure('erasure.requested', { erasure });
      if (!decisionKnown) refuseErasure('erasure.unknown-decision', { decision });
      if (!person) return refuseErasure('erasure.unknown-person', { subject });
      if (person.elected) refuseErasure('erasure.elected');
      if (person.officer) refuseErasure('erasure.officer');
      const { documents, cases } = person;
      if (documents.length > 0) refuseErasure('erasure.documents-kept', { documents });
      if (cases.length > 0) refuseErasure('erasure.cases-open', { cases });
      return [{ type: 'ErasureRequested', data: { erasure, subject, decision } }];
    },

    CompleteErasure: ({ erasure }, state) => {
      if (state === 'none') refuseErasure('erasure.unknown', { erasure });
      return state === 'completed' ? [] : [{ type: 'ErasureCompleted', data: { erasure } }];
    },
  },
};
