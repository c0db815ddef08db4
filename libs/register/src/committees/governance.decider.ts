import { firstDay } from '../shared/partial-day';
import { type CommitteeDecisions, refuseSame, refuseUnlessEstablished, repeated } from './committee-decide';
import type * as commands from './committee.commands';
import { refuseCommittee } from './committee.rules';
import { setting } from './committee.state';

export interface GovernanceCommands {
  AddGoverningDocument: commands.AddGoverningDocument;
  RemoveGoverningDocument: commands.RemoveGoverningDocument;
  RequireConsequenceTexts: commands.RequireConsequenceTexts;
  SetBudget: commands.SetBudget;
  SetPreparationChain: commands.SetPreparationChain;
  AllowRemoteParticipation: commands.AllowRemoteParticipation;
  StateTask: commands.StateTask;
}

/** What governs the committee: laws and documents, tasks, budget, and how its matters are prepared. */
export const governanceDecisions: CommitteeDecisions<GovernanceCommands> = {
  AddGoverningDocument: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { document, title, kind, reference = null } = command;
    if (state.documents.has(document)) refuseCommittee('committee.document-exists', { document });
    return [{ type: 'GoverningDocumentAdded', data: { document, title, kind, reference } }];
  },

  RemoveGoverningDocument: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { document, on } = command;
    const removed = state.documents.get(document);
    if (removed === undefined) return refuseCommittee('committee.document-unknown', { document });
    if (removed !== null) refuseCommittee('committee.document-removed', { document, on: removed });
    return [{ type: 'GoverningDocumentRemoved', data: { document, on } }];
  },

  RequireConsequenceTexts: (command, state) => {
    refuseUnlessEstablished(command, state);
    const texts = command.texts.map(({ key, title }) => ({ key, title }));
    const text = repeated(texts.map(({ key }) => key));
    if (text !== undefined) refuseCommittee('committee.texts-not-unique', { text });
    const data = { texts, from: command.from };
    refuseSame(state, setting.consequenceTexts, data);
    return [{ type: 'ConsequenceTextsRequired', data }];
  },

  SetBudget: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { year, form, amount = null, note = null } = command;
    if (form === 'net' && amount === null) refuseCommittee('committee.budget-without-amount');
    if (form === 'none' && amount !== null) refuseCommittee('committee.budget-with-amount');
    const data = { year, form, amount, note };
    refuseSame(state, setting.budget(year), data);
    return [{ type: 'BudgetSet', data }];
  },

  SetPreparationChain: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { year, rounds } = command;
    const steps = command.steps.map(({ code, name }) => ({ code, name }));
    const step = repeated(steps.map(({ code }) => code));
    if (step !== undefined) refuseCommittee('committee.steps-not-unique', { step });
    rounds.forEach((days, index) => {
      refuseBadRound(days, { round: index + 1, year, steps: steps.length });
    });
    const data = { year, steps, rounds };
    refuseSame(state, setting.chain(year), data);
    return [{ type: 'PreparationChainSet', data }];
  },

  AllowRemoteParticipation: (command, state) => {
    refuseUnlessEstablished(command, state);
    const already = state.settings.get(setting.remote) as string | undefined;
    if (already !== undefined && already <= firstDay(command.from))
      refuseCommittee('committee.remote-already', { from: already });
    return [
      { type: 'RemoteParticipationAllowed', data: { from: command.from, decidedBy: command.decidedBy } },
    ];
  },

  StateTask: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { task, text } = command;
    refuseSame(state, setting.task(task), text);
    return [{ type: 'TaskStated', data: { task, text } }];
  },
};

function refuseBadRound(
  days: readonly string[],
  { round, year, steps }: { round: number; year: number; steps: number },
): void {
  if (days.length !== steps)
    refuseCommittee('committee.round-incomplete', { round, days: days.length, steps });
  const back = days.findIndex((day, index) => index > 0 && day < (days[index - 1] ?? ''));
  if (back > 0)
    refuseCommittee('committee.round-out-of-order', { round, later: days[back], earlier: days[back - 1] });
  if (!days.some((day) => day.startsWith(`${year}-`)))
    refuseCommittee('committee.round-other-year', { round, year });
}
