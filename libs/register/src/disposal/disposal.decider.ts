import { type Decider, type FoldedEvent } from '@diarium/event-store';
import { type RegisterEvents } from '../cases/case.events';
import type * as commands from './disposal.commands';
import { type DisposalGround } from './disposal.events';
import { refuseDisposal } from './disposal.rules';
import { type Disposable, disposalFold, type DisposalState, type EventsOnDisposal } from './disposal.state';
import { concerns, dueOn, type Retained, type RetentionPlan } from './retention.facts';

interface DisposalCommands {
  AppraiseDocument: commands.AppraiseDocument;
  DisposeDocument: commands.DisposeDocument;
  RecordContentRemoved: commands.RecordContentRemoved;
}

export interface DisposalFacts {
  readonly registration: FoldedEvent<'CaseRegistered', RegisterEvents['CaseRegistered']> | undefined;
  readonly plan: RetentionPlan;
  readonly decisionKnown: boolean;
}

/** All rules of disposal: only what was appraised goes, and only by a row that has fallen due or a decision. */
export const disposalDecider: Decider<DisposalState, DisposalCommands, EventsOnDisposal, DisposalFacts> = {
  ...disposalFold,
  decide: {
    AppraiseDocument: (command, state) => {
      const { document, appraisal, note } = command;
      if (standing(command, state).appraisal === appraisal)
        refuseDisposal('disposal.appraised-so', { document });
      return [{ type: 'DocumentAppraised', data: { document, appraisal, note } }];
    },

    DisposeDocument: (command, state, { facts, today }) => {
      const { document } = command;
      const known = standing(command, state);
      if (known.drawnUpBy === 'attested') refuseDisposal('disposal.minutes-kept', { document });
      if (known.appraisal !== 'dispose') refuseDisposal('disposal.not-appraised', { document });
      const ground = groundOf(command, { known, state, facts, today });
      return [{ type: 'DocumentDisposed', data: { document, number: known.number, ground } }];
    },

    RecordContentRemoved: (command, state) => {
      const { document, files } = command;
      const known = found(command, state);
      if (!known.disposed) refuseDisposal('disposal.not-disposed', { document });
      return known.removed ? [] : [{ type: 'DocumentContentRemoved', data: { document, files } }];
    },
  },
};

interface Circumstances {
  readonly known: Disposable;
  readonly state: DisposalState;
  readonly facts: DisposalFacts;
  readonly today: string;
}

function groundOf(
  { case: inCase, row, decision }: commands.DisposeDocument,
  at: Circumstances,
): DisposalGround {
  if ((row === undefined) === (decision === undefined)) return refuseDisposal('disposal.no-ground');
  if (decision !== undefined) {
    if (!at.facts.decisionKnown) refuseDisposal('disposal.unknown-decision', { decision });
    return { row: null, decision, text: decision };
  }
  const inForce = at.facts.plan.get(row as string) ?? refuseDisposal('disposal.unknown-row', { row });
  const retained = retainedOf(at);
  if (!concerns(inForce, retained)) refuseDisposal('disposal.other-kind', { row });
  const due = dueOn(inForce, retained) ?? refuseDisposal('disposal.case-open', { row, case: inCase });
  if (due > at.today) refuseDisposal('disposal.not-due', { row, due });
  return { row: inForce.row, decision: null, text: inForce.ground };
}

function retainedOf({ known, state, facts: { registration } }: Circumstances): Retained {
  const { caseType = null, classification = null } = registration?.data ?? {};
  return { ...known, caseType, classification, ...state.corrected, closedOn: state.closedOn };
}

function found(
  { case: inCase, document }: { readonly case: string; readonly document: number },
  { documents }: DisposalState,
): Disposable {
  return documents[document - 1] ?? refuseDisposal('disposal.unknown-document', { case: inCase, document });
}

function standing(
  command: { readonly case: string; readonly document: number },
  state: DisposalState,
): Disposable {
  const known = found(command, state);
  if (known.disposed) refuseDisposal('disposal.disposed', { document: command.document });
  return known;
}
