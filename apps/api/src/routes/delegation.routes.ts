import { type Outcome } from '@diarium/event-store';
import {
  AdoptDelegationOrder,
  AnnulDelegatedDecision,
  AppointUrgentDecider,
  EndSubdelegation,
  EndUrgentDecider,
  ListDelegatedDecisions,
  ReadDelegatedDecision,
  ReadDelegationOrder,
  ReadNextMeeting,
  RecordDelegatedDecision,
  RecordUrgentDecision,
  Subdelegate,
  decisionKey,
  MoveDelegatedReporting,
  ReportSubdelegatedDecision,
  decisionStream,
  delegationStream,
} from '@diarium/register';
import { enter, get, post, type RouteTable } from './route';

/** Its number is its place among the delegated decisions of the year. */
const delegatedAt = (
  { committee, year }: RecordDelegatedDecision | RecordUrgentDecision,
  { revision }: Outcome,
): string =>
  `/delegated-decisions/${decisionKey({ committee, year, kind: 'delegated', number: revision + 1 })}`;

export const delegationRoutes: RouteTable = {
  capability: 'delegation',
  routes: [
    post('/committees/:committee/delegation-order/versions', AdoptDelegationOrder),
    post('/committees/:committee/delegation-order/subdelegations', Subdelegate),
    post('/committees/:committee/delegation-order/subdelegations/ending', EndSubdelegation),
    post('/committees/:committee/urgent-deciders', AppointUrgentDecider),
    post('/committees/:committee/urgent-deciders/ending', EndUrgentDecider),
    enter('/delegated-decisions', RecordDelegatedDecision, delegatedAt),
    enter('/urgent-decisions', RecordUrgentDecision, delegatedAt),
    post('/delegated-decisions/:decision/annulment', AnnulDelegatedDecision),
    post('/delegated-decisions/:decision/further-report', ReportSubdelegatedDecision),
    post('/delegated-decisions/:decision/reporting-day', MoveDelegatedReporting),
    get('/committees/:committee/delegation-order', ReadDelegationOrder, {
      revision: { of: ({ committee }) => delegationStream(committee) },
    }),
    get('/delegated-decisions', ListDelegatedDecisions),
    get('/delegated-decisions/:decision', ReadDelegatedDecision, {
      revision: { of: ({ decision }) => decisionStream(decision) },
    }),
    get('/committees/:committee/next-meeting', ReadNextMeeting, { names: { from: 'after' } }),
  ],
};
