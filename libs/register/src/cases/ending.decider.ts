import {
  type CaseDecisions,
  type CaseFacts,
  isClosed,
  openWatches,
  refuseUnlessActive,
  refuseUnlessKept,
} from './case-decide';
import type * as commands from './case.commands';
import { type CaseLifeEvents } from './case.events';
import { refuseCase } from './case.rules';
import { caseFold, type CaseState } from './case.state';

export interface EndingCommands {
  CloseCase: commands.CloseCase;
  ReopenCase: commands.ReopenCase;
  MergeCase: commands.MergeCase;
  ArchiveCase: commands.ArchiveCase;
  AnnulCase: commands.AnnulCase;
}

/** How a case ends, and begins again. */
export const endingDecisions: CaseDecisions<EndingCommands> = {
  CloseCase: (command, state, { facts }) => {
    refuseUnlessActive(command, state, facts);
    const checked = refuseUndone(command, state, facts);
    return [{ type: 'CaseClosed', data: { as: command.as, checked } }];
  },

  ReopenCase: (command, state, { facts }) => {
    refuseUnlessKept(command, state, facts);
    if (!isClosed(state)) refuseCase('case.not-closed', { case: command.case });
    return [{ type: 'CaseReopened', data: {} }];
  },

  MergeCase: (command, state, { facts }) => {
    refuseUnlessActive(command, state, facts);
    const { into } = command;
    if (into === command.case) refuseCase('case.related-to-itself');
    const other = facts.into ?? { registration: undefined, state: caseFold.initial };
    refuseUnlessActive({ case: into }, other.state, other);
    const checked = refuseUndone(command, state, facts);
    return [
      { type: 'CaseRelated', data: { other: into, kind: 'merged-into' } },
      { type: 'CaseClosed', data: { as: 'Stängt', checked } },
    ];
  },

  ArchiveCase: (command, state, { facts }) => {
    refuseUnlessKept(command, state, facts);
    if (!isClosed(state)) refuseCase('case.not-closed', { case: command.case });
    return [{ type: 'CaseArchived', data: {} }];
  },

  AnnulCase: (command, state, { facts }) => {
    refuseUnlessKept(command, state, facts);
    const { standing } = state.documents;
    if (standing.length > 0)
      refuseCase('case.standing-documents', { case: command.case, documents: standing });
    const ended = openWatches(state).map((watch) => ({
      type: 'WatchCompleted' as const,
      data: { watch, result: 'Ärendet makulerades' },
    }));
    return [...ended, { type: 'CaseAnnulled', data: {} }];
  },
};

/** Nothing may be left undone in a case that ends; what was looked at is kept with its end. */
function refuseUndone(
  { case: key }: { readonly case: string },
  state: CaseState,
  facts: CaseFacts,
): CaseLifeEvents['CaseClosed']['checked'] {
  const watches = openWatches(state);
  if (watches.length > 0) refuseCase('case.open-watches', { case: key, watches });
  const decisions = facts.undispatchedDecisions;
  if (decisions.length > 0) refuseCase('case.undispatched-decisions', { case: key, decisions });
  const { drafts, undispatched } = state.documents;
  if (drafts.length > 0) refuseCase('case.open-drafts', { case: key, drafts });
  if (undispatched.length > 0)
    refuseCase('case.undispatched-documents', { case: key, documents: undispatched });
  return { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 };
}
