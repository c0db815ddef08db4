import { type DelegationEventTexts } from '../event-texts';
import { words } from './words';

const urgentDecider = (office: keyof typeof words.office | null, member: string | null): string =>
  office === null ? (member ?? '–') : words.office[office];

export const delegationEvents: DelegationEventTexts = {
  DelegationOrderAdopted: ({ version, from, points }) =>
    `Version ${version} of the delegation order was adopted: ${points.length} points, in force from ${from}`,
  Subdelegated: ({ point, to, by, from }) => `${by} delegated point ${point} further to ${to} from ${from}`,
  SubdelegationEnded: ({ point, to, on }) => `Point ${point} is delegated further to ${to} until ${on}`,
  UrgentDeciderAppointed: ({ office, member, from, to }) =>
    `The committee let ${urgentDecider(office, member)} decide urgent matters from ${from}${to ? ` to ${to}` : ''}`,
  UrgentDeciderEnded: ({ office, member, on }) =>
    `${urgentDecider(office, member)} may decide urgent matters until ${on}`,
  DelegatedDecisionMade: ({ by, as, on, heading, basis }) =>
    basis === 'urgent'
      ? `${by} decided in an urgent matter on ${on}: ${heading}`
      : `${by} (${as}) decided by delegation on ${on}: ${heading}`,
  SubdelegatedDecisionReported: ({ to, on }) => `The decision was reported to ${to} on ${on}`,
  DelegatedDecisionAnnulled: () => 'The delegated decision was annulled',
  DelegatedReportingMoved: ({ endBy, nextMeeting }) =>
    nextMeeting === null
      ? `No meeting is planned; the decision is to be reported by ${endBy}`
      : `The decision is to be reported at the next meeting, by ${endBy}`,
};
