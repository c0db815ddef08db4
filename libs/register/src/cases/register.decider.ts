import { type Decider, type Given } from '@diarium/event-store';
import { type CommitteeFacts, numberingOn } from '../committees/committee.facts';
import { firstDay } from '../shared/partial-day';
import { privatePersonIn } from './case-parties';
import { caseReference, type Numbering } from '../shared/case-number';
import { type OtherCase, refuseUnlessKept } from './case-decide';
import { type CaseTemplate } from './case-template.events';
import { refusePersonalNumber } from './case-title';
import { type RegisterCase, type SplitCase } from './case.commands';
import { type Particular, type RegisterEvents } from './case.events';
import { refuseCase } from './case.rules';
import { refuseMarkInFuture } from './secrecy.decider';
import { templateOf, withTemplate } from './with-template';

/** The register of a committee and year: all that its next number depends on. */
export interface RegisterState {
  readonly cases: number;
}

export interface RegisterFacts {
  readonly committee: CommitteeFacts;
  /** The template that the command names. */
  readonly template?: CaseTemplate | undefined;
  /** The case that a part is taken from. */
  readonly origin?: OtherCase;
}

export interface RegisterCommands {
  RegisterCase: RegisterCase;
  SplitCase: SplitCase;
}

type Registered = RegisterEvents['CaseRegistered'];

/** Registers cases. The number is the place in the stream, so it has no gap and is never used twice. */
export const registerDecider: Decider<RegisterState, RegisterCommands, RegisterEvents, RegisterFacts> = {
  initial: { cases: 0 },
  evolve: {
    CaseRegistered: (_, { revision }) => ({ cases: revision + 1 }),
  },
  decide: {
    RegisterCase: (command, { cases }, given) => [
      { type: 'CaseRegistered', data: registered(command, cases + 1, given) },
    ],

    SplitCase: (command, { cases }, given) => {
      const { splitFrom, committee } = command;
      const { origin } = given.facts;
      if (caseReference(splitFrom).committee !== committee)
        refuseCase('case.split-other-committee', { from: splitFrom, committee });
      if (!origin) return refuseCase('case.unknown', { case: splitFrom });
      refuseUnlessKept({ case: splitFrom }, origin.state, origin);
      const data = { ...registered(command, cases + 1, given), splitFrom };
      return [{ type: 'CaseRegistered', data }];
    },
  },
};

function registered(asGiven: RegisterCase, next: number, given: Given<RegisterFacts>): Registered {
  const { facts, today } = given;
  const numbering = numberingOn(facts.committee, today);
  if (!numbering) return refuseCase('case.unknown-committee', { committee: asGiven.committee });
  refuseWrongPlace(asGiven, next, given);
  const command = withTemplate(asGiven, facts.template, today);
  refuseMissingParticulars(command);
  refuseRegistrationBeforeArrival(command, today);
  const data = { ...particularsIn(command, numbering), template: templateOf(asGiven, facts.template, today) };
  refusePersonalNumber(data);
  refuseMarkInFuture(data.secrecy, today);
  return data;
}

function particularsIn(command: RegisterCase, { prefix, format }: Numbering): Omit<Registered, 'template'> {
  const { title, publicTitle, date, missing, secrecy } = command;
  return {
    prefix,
    numberFormat: format,
    title: title ?? null,
    publicTitle: publicTitle ?? null,
    date: date ?? null,
    missing: missing ?? null,
    ...handlingOf(command),
    parties: command.parties,
    secrecy: secrecy ?? null,
    splitFrom: null,
    about: privatePersonIn(command.parties),
  };
}

/** How the case is to be handled: its kind, where it belongs, on whose initiative, by whom. */
function handlingOf({
  caseType,
  classification,
  initiative,
  handler,
}: RegisterCase): Pick<Registered, 'caseType' | 'classification' | 'initiative' | 'handler'> {
  return {
    caseType: caseType ?? null,
    classification: classification ?? null,
    initiative: initiative ?? 'own',
    handler: handler ?? null,
  };
}

function refuseWrongPlace(command: RegisterCase, next: number, { today }: Given<RegisterFacts>): void {
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
  const isOwn = (command.initiative ?? 'own') === 'own';
  return {
    title: command.title !== undefined,
    date: command.date !== undefined,
    sender: isOwn || command.parties.some(({ role }) => role === 'sender'),
  };
}

function refuseRegistrationBeforeArrival({ date }: RegisterCase, today: string): void {
  if (date && firstDay(date.on) > today) refuseCase('case.date-after-registration', { on: date.on, today });
}
