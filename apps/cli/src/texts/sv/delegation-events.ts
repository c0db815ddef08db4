import { type DelegationEventTexts } from '../event-texts';
import { words } from './words';

const urgentDecider = (office: keyof typeof words.office | null, member: string | null): string =>
  office === null ? (member ?? '–') : words.office[office];

export const delegationEvents: DelegationEventTexts = {
  DelegationOrderAdopted: ({ version, from, points }) =>
    `Version ${version} av delegationsordningen antogs: ${points.length} punkter, gäller från ${from}`,
  Subdelegated: ({ point, to, by, from }) =>
    `${by} vidaredelegerade punkten ${point} till ${to} från ${from}`,
  SubdelegationEnded: ({ point, to, on }) =>
    `Punkten ${point} är vidaredelegerad till ${to} till och med ${on}`,
  UrgentDeciderAppointed: ({ office, member, from, to }) =>
    `Nämnden gav ${urgentDecider(office, member)} i uppdrag att besluta i brådskande ärenden från ${from}${to ? ` till ${to}` : ''}`,
  UrgentDeciderEnded: ({ office, member, on }) =>
    `Uppdraget till ${urgentDecider(office, member)} att besluta i brådskande ärenden gäller till och med ${on}`,
  DelegatedDecisionMade: ({ by, as, on, heading, basis }) =>
    basis === 'urgent'
      ? `${by} beslutade ${on} i ett brådskande ärende: ${heading}`
      : `${by} (${as}) beslutade ${on} på delegation: ${heading}`,
  SubdelegatedDecisionReported: ({ to, on }) => `Beslutet anmäldes till ${to} ${on}`,
  DelegatedDecisionAnnulled: () => 'Delegationsbeslutet makulerades',
  DelegatedReportingMoved: ({ endBy, nextMeeting }) =>
    nextMeeting === null
      ? `Inget sammanträde är planerat; beslutet ska anmälas senast ${endBy}`
      : `Beslutet ska anmälas vid nästa sammanträde, senast ${endBy}`,
};
