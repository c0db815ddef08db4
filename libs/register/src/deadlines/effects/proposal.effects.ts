import { dayOf } from '@diarium/event-store';
import { type CaseEvents } from '../../cases/case.events';
import { type ProposalEvents } from '../../citizens-proposals/proposal.events';
import { type MeetingEvents } from '../../meetings/meeting.events';
import { type MinutesEvents } from '../../minutes/paragraph.events';
import { type SittingEvents } from '../../minutes/sitting.events';
import { caseKey } from '../../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<CaseEvents, 'CaseRegistered' | 'CaseAnnulled'> &
  Pick<MeetingEvents, 'DecisionRecorded'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  ProposalEvents;

const of = (subject: string) => ({ rule: 'deadline.citizens-proposals-report', subject }) as const;

const answered = (inCase: string | null, on: string, note: string): Effect[] =>
  inCase === null ? [] : [{ ...of(inCase), does: 'meet', on, note }];

/** KL 6:34: each year until it is decided, the assembly is told of a citizens' proposal. */
export const proposalEffects: Effects<Events> = {
  CaseRegistered: ({ stream, revision, data }) => {
    // Where no source tells when it came in, nothing tells in which year it was to be reported.
    if (!data.date || data.caseType?.toLocaleLowerCase('sv') !== 'medborgarförslag') return [];
    const subject = caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });
    const year = data.date.on.slice(0, 4);
    return [{ ...of(subject), does: 'open', on: `${year}-12-31`, note: data.title ?? '' }];
  },
  CaseAnnulled: ({ stream }) => [{ ...of(keyOf(stream)), does: 'drop' }],
  DecisionRecorded: ({ data, occurredAt }) => answered(data.case, dayOf(occurredAt), data.title),
  ParagraphRecorded: ({ data }) =>
    data.outcome === 'decided' ? answered(data.case, data.on, data.heading) : [],
  ParagraphTakenBack: ({ data }) => (data.case === null ? [] : [{ ...of(data.case), does: 'reopen' }]),
  CitizensProposalsReported: ({ data: { year, undecided } }) =>
    undecided.map((inCase): Effect => ({ ...of(inCase), does: 'move', on: `${year + 1}-12-31` })),
};
