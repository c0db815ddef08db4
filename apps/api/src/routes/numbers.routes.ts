import { CountHoldings, ListDocumentSeries, ListNumbers, ReadNumbers } from '@diarium/register';
import { get, type RouteTable } from './route';

export const numbersRoutes: RouteTable = {
  capability: 'numbers',
  routes: [
    get('/committees/:committee/numbers/:year', ReadNumbers),
    get('/holdings', CountHoldings),
    get('/number-series', ListNumbers),
    get('/committees/:committee/numbers/:year/document-series', ListDocumentSeries),
  ],
};
