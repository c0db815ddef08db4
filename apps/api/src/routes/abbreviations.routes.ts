import { ExplainAbbreviation, ListAbbreviations } from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const abbreviationsRoutes: RouteTable = {
  capability: 'abbreviations',
  routes: [
    get('/committees/:committee/abbreviations', ListAbbreviations),
    post('/committees/:committee/abbreviations', ExplainAbbreviation),
  ],
};
