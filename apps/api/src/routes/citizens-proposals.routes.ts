import { ReadCitizensProposals, ReportCitizensProposals } from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const citizensProposalsRoutes: RouteTable = {
  capability: 'citizens-proposals',
  routes: [
    post('/committees/:committee/citizens-proposals/:year/report', ReportCitizensProposals),
    get('/committees/:committee/citizens-proposals/:year', ReadCitizensProposals),
  ],
};
