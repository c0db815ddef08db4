import { type Decider, type Given } from '@diarium/event-store';
import { type CommitteeFacts, numberingOn } from '../committees/committee.facts';
import { firstDay } from '../shared/partial-day';
import { type RegisterCase } from './case.commands';
import { type Particular, type RegisterEvents } from './case.events';
import { refuseCase } from './case.rules';

/** The register of a committee and year: all that its next number depends on. */
export interface RegisterState {
  readonly cases: number;
}

/** Registers cases. The number is the place in the stream, so it has no gap and is never used twice. */
export const registerDecider: Decider<
  RegisterState,
  { RegisterCase: RegisterCase },
  RegisterEvents,
  CommitteeFacts
> = {
  initial: { cases: 0 },
  evolve: {
    CaseRegistered: (_, { revision }) => ({ cases: revision + 1 }),
  },
  decide: {
    RegisterCase: (command, { cases }, given) => {
      const numbering = numberingOn(given.facts, given.today);
      if (!numbering) return refuseCase('case.unknown-committee', { committee: command.committee });
      refuseWrongPlace(command, cases + 1, given);
      refuseMissingParticulars(command);
      refuseRegistrationBeforeArrival(command, given.today);
      return [
        {
          type: 'CaseRegistered',
          data: {
            prefix: numbering.prefix,
            numberFormat: numbering.format,
            title: command.title ?? null,
            publicTitle: command.publicTitle ?? null,
            date: command.date ?? null,
            missing: command.missing ?? null,
            caseType: command.caseType ?? null,
            classification: command.classification ?? null,
            initiative: command.initiative,
            handler: command.handler ?? null,
            parties: command.parties,
          },
        },
      ];
    },
  },
};

function refuseWrongPlace(command: RegisterCase, next: number, { today }: Given<CommitteeFacts>): void {
  if (!today.startsWith(`${command.year}-`)) refuseCase('case.other-year', { year: command.year, today });
  if (command.number !== undefined && command.number !== next)
    refuseCase('case.number-not-next', { next, wanted: command.number });
}

/** OSL 5:2: date, sender where there is one, and in brief what it concerns, or why the source is silent. */
function refuseMissingParticulars(command: RegisterCase): void {
  const missing = command.missing?.particulars ?? [];
  for (const [particular, given] of Object.entries(particularsOf(command)) as [Particular, boolean][]) {
    const isMissing = missing.includes(particular);
    if (!given && !isMissing) refuseCase(codeWithout[particular]);
    if (given && isMissing) refuseCase('case.not-missing', { particular });
  }
}

const codeWithout = {
  title: 'case.no-title',
  date: 'case.no-date',
  sender: 'case.external-without-sender',
} as const;

function particularsOf(command: RegisterCase): Record<Particular, boolean> {
  return {
    title: command.title !== undefined,
    date: command.date !== undefined,
    sender: command.initiative === 'own' || command.parties.some(({ role }) => role === 'sender'),
  };
}

function refuseRegistrationBeforeArrival({ date }: RegisterCase, today: string): void {
  if (date && firstDay(date.on) > today) refuseCase('case.date-after-registration', { on: date.on, today });
}
