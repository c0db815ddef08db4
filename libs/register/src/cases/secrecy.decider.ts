import { isDeepStrictEqual } from 'node:util';
import { type SecrecyMark } from '../shared/secrecy';
import { type CaseDecisions, refuseUnlessStanding } from './case-decide';
import type * as commands from './case.commands';
import { refusePersonalNumber } from './case-title';
import { refuseCase } from './case.rules';
import { secrecyOf, titlesOf } from './case.state';

export interface SecrecyCommands {
  MarkCaseSecrecy: commands.MarkCaseSecrecy;
  LiftCaseSecrecy: commands.LiftCaseSecrecy;
}

/** Secrecy marks: a warning to whoever is asked for the case, also when it is closed or in the archive. */
export const secrecyDecisions: CaseDecisions<SecrecyCommands> = {
  MarkCaseSecrecy: (command, state, { facts, today }) => {
    const { registration } = refuseUnlessStanding(command, state, facts);
    const { secrecy } = command;
    if (isDeepStrictEqual({ ...secrecyOf(state, registration.data) }, { ...secrecy }))
      refuseCase('case.secrecy-marked', { case: command.case });
    refuseMarkInFuture(secrecy, today);
    return [{ type: 'CaseSecrecyMarked', data: { secrecy } }];
  },

  LiftCaseSecrecy: (command, state, { facts }) => {
    const { registration } = refuseUnlessStanding(command, state, facts);
    if (secrecyOf(state, registration.data) === null)
      refuseCase('case.secrecy-not-marked', { case: command.case });
    refusePersonalNumber({ ...titlesOf(state, registration.data), secrecy: null });
    return [{ type: 'CaseSecrecyLifted', data: {} }];
  },
};

export function refuseMarkInFuture(mark: SecrecyMark | null, today: string): void {
  if (mark && mark.on > today) refuseCase('case.secrecy-in-future', { on: mark.on });
}
