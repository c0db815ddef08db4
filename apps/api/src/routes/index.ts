import { abbreviationsRoutes } from './abbreviations.routes';
import { accessRoutes } from './access.routes';
import { agendasRoutes } from './agendas.routes';
import { assignmentsRoutes } from './assignments.routes';
import { casesRoutes } from './cases.routes';
import { committeesRoutes } from './committees.routes';
import { deadlinesRoutes } from './deadlines.routes';
import { decisionsRoutes } from './decisions.routes';
import { delegationRoutes } from './delegation.routes';
import { disposalRoutes } from './disposal.routes';
import { documentsRoutes } from './documents.routes';
import { flagsRoutes } from './flags.routes';
import { goalsRoutes } from './goals.routes';
import { citizensProposalsRoutes } from './citizens-proposals.routes';
import { inquiriesRoutes } from './inquiries.routes';
import { logEntriesRoutes } from './log-entries.routes';
import { meetingsRoutes } from './meetings.routes';
import { minutesRoutes } from './minutes.routes';
import { numbersRoutes } from './numbers.routes';
import { plansRoutes } from './plans.routes';
import { postingsRoutes } from './postings.routes';
import { procurementRoutes } from './procurement.routes';
import { proofLogRoutes } from './proof-log.routes';
import { publishingRoutes } from './publishing.routes';
import { reportsRoutes } from './reports.routes';
import { searchRoutes } from './search.routes';
import { supervisionRoutes } from './supervision.routes';
import { usersRoutes } from './users.routes';
import { type RouteTable } from './route';

/** Every route of the interface that is a command or a query, in the order of the capabilities. */
export const routeTables: readonly RouteTable[] = [
  committeesRoutes,
  casesRoutes,
  documentsRoutes,
  meetingsRoutes,
  agendasRoutes,
  minutesRoutes,
  plansRoutes,
  goalsRoutes,
  procurementRoutes,
  reportsRoutes,
  decisionsRoutes,
  postingsRoutes,
  supervisionRoutes,
  inquiriesRoutes,
  citizensProposalsRoutes,
  delegationRoutes,
  assignmentsRoutes,
  numbersRoutes,
  abbreviationsRoutes,
  deadlinesRoutes,
  flagsRoutes,
  disposalRoutes,
  usersRoutes,
  searchRoutes,
  logEntriesRoutes,
  proofLogRoutes,
  publishingRoutes,
  accessRoutes,
];
