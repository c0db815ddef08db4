import { dayOf, type RecordedEvent } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { type ProposalEvents } from '../citizens-proposals/proposal.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { caseKey } from '../shared/case-number';
import { lastDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { publicPart } from './public-part';
import { type PublicProposal, type PublicProposalsReport } from './public-things';

interface Known extends PublicProposal {
  readonly case: string;
  readonly annulled: boolean;
}

const inCase = ({ data }: RecordedEvent): readonly string[] => {
  const { case: key } = data as { readonly case: string | null };
  return key === null ? [] : [key];
};

const keys: Readonly<Record<string, (event: RecordedEvent) => readonly string[]>> = {
  CaseRegistered: ({ stream, revision, data }) =>
    (data as CaseEvents['CaseRegistered']).caseType?.toLocaleLowerCase('sv') === 'medborgarförslag'
      ? [caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 })]
      : [],
  CaseAnnulled: ({ stream }) => [keyOf(stream)],
};

/** Of citizens' proposals: which came in, and when they were decided on; nothing of one that is secret. */
export const proposalPart = publicPart<Known>({
  kind: 'proposal',
  keys: (event) => (keys[event.type] ?? inCase)(event),
  committee: (key) => committeeOf(`case-${key}`),
  project: {
    CaseRegistered: (_, { data, occurredAt }, key) => {
      const { date } = data as CaseEvents['CaseRegistered'];
      const received = date ? lastDay(date.on) : dayOf(occurredAt);
      return { case: key, received, decidedOn: null, annulled: false };
    },
    CaseAnnulled: (known) => known && { ...known, annulled: true },
    DecisionRecorded: (known, { data }) =>
      known && { ...known, decidedOn: lastDay((data as MeetingEvents['DecisionRecorded']).decidedOn) },
    ParagraphRecorded: (known, { data }) => {
      const { outcome, on } = data as MinutesEvents['ParagraphRecorded'];
      return known && outcome === 'decided' ? { ...known, decidedOn: on } : known;
    },
    ParagraphTakenBack: (known) => known && { ...known, decidedOn: null },
  },
  shown: ({ annulled, received, decidedOn }) => (annulled ? null : { received, decidedOn }),
  onCase: { key: (known) => known.case, outer: () => null },
  reasons: { CaseAnnulled: 'annulled' },
});

/** When the assembly was told of them. */
export const proposalsReportPart = publicPart<PublicProposalsReport>({
  kind: 'proposals-report',
  keys: ({ stream, data }) => [
    `${committeeOf(stream)}-${(data as ProposalEvents['CitizensProposalsReported']).year}`,
  ],
  committee: (key) => committeeOf(`report-${key}`),
  project: {
    CitizensProposalsReported: (known, { data }) => {
      const { year, on } = data as ProposalEvents['CitizensProposalsReported'];
      return known ?? { year, on };
    },
  },
  shown: (known) => known,
  reasons: {},
});
