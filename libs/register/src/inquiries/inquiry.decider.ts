import { type Decider } from '@diarium/event-store';
import type * as commands from './inquiry.commands';
import { type InquiryEvents } from './inquiry.events';
import { refuseInquiry } from './inquiry.rules';

interface Inquiry {
  readonly on: string;
  readonly due: string;
  readonly case: string | null;
  readonly ended: boolean;
}

/** What was asked of a committee in a year, by key. */
export type InquiriesState = ReadonlyMap<string, Inquiry>;

/** What the command names is there, as far as it names it. */
export interface InquiryFacts {
  readonly committeeKnown: boolean;
  readonly caseKnown: boolean;
  readonly decisionKnown: boolean;
}

export interface InquiryCommands {
  MakeInquiry: commands.MakeInquiry;
  MoveInquiryDue: commands.MoveInquiryDue;
  AnswerInquiry: commands.AnswerInquiry;
  WithdrawInquiry: commands.WithdrawInquiry;
}

const change = (state: InquiriesState, key: string, changes: Partial<Inquiry>): InquiriesState => {
  const before = state.get(key);
  return before ? new Map(state).set(key, { ...before, ...changes }) : state;
};

/** An inquiry has its day, and ends answered or withdrawn; unanswered after its day it is an alarm (KL 6:11–12). */
export const inquiryDecider: Decider<InquiriesState, InquiryCommands, InquiryEvents, InquiryFacts> = {
  initial: new Map(),
  evolve: {
    InquiryMade: (state, { data: { inquiry, on, due, case: inCase } }) =>
      new Map(state).set(inquiry, { on, due, case: inCase, ended: false }),
    InquiryDueMoved: (state, { data: { inquiry, to } }) => change(state, inquiry, { due: to }),
    InquiryAnswered: (state, { data: { inquiry } }) => change(state, inquiry, { ended: true }),
    InquiryWithdrawn: (state, { data: { inquiry } }) => change(state, inquiry, { ended: true }),
  },
  decide: {
    MakeInquiry: (command, state, { facts, today }) => {
      const { committee, year, inquiry, by, question, on, due, case: inCase = null } = command;
      if (!facts.committeeKnown) refuseInquiry('inquiry.unknown-committee', { committee });
      if (!on.startsWith(`${year}-`)) refuseInquiry('inquiry.of-another-year', { on, year });
      if (on > today) refuseInquiry('inquiry.in-the-future', { on, today });
      if (state.has(inquiry)) refuseInquiry('inquiry.exists', { inquiry });
      if (due < on) refuseInquiry('inquiry.before-made', { made: on, on: due });
      if (inCase !== null && !facts.caseKnown) refuseInquiry('inquiry.unknown-case', { case: inCase });
      return [{ type: 'InquiryMade', data: { inquiry, by, question, on, due, case: inCase } }];
    },

    MoveInquiryDue: (command, state) => {
      const { inquiry, to } = command;
      const { on, due } = openInquiry(command, state);
      if (to === due) refuseInquiry('inquiry.due-not-moved', { due });
      if (to < on) refuseInquiry('inquiry.before-made', { made: on, on: to });
      return [{ type: 'InquiryDueMoved', data: { inquiry, from: due, to } }];
    },

    AnswerInquiry: (command, state, { facts, today }) => {
      const { inquiry, on, answer, decision = null } = command;
      const made = openInquiry(command, state);
      refuseOutOfTime(on, made, today);
      if (decision !== null && !facts.decisionKnown) refuseInquiry('inquiry.unknown-decision', { decision });
      return [{ type: 'InquiryAnswered', data: { inquiry, on, answer, decision, case: made.case } }];
    },

    WithdrawInquiry: (command, state, { today }) => {
      const { inquiry, on } = command;
      const made = openInquiry(command, state);
      refuseOutOfTime(on, made, today);
      return [{ type: 'InquiryWithdrawn', data: { inquiry, on, case: made.case } }];
    },
  },
};

function openInquiry({ inquiry }: { inquiry: string }, state: InquiriesState): Inquiry {
  const made = state.get(inquiry);
  if (!made) return refuseInquiry('inquiry.unknown', { inquiry });
  return made.ended ? refuseInquiry('inquiry.ended', { inquiry }) : made;
}

function refuseOutOfTime(on: string, { on: made }: Inquiry, today: string): void {
  if (on > today) refuseInquiry('inquiry.in-the-future', { on, today });
  if (on < made) refuseInquiry('inquiry.before-made', { made, on });
}
