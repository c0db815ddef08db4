import {
  DeliverReport,
  DraftReport,
  ListReports,
  MakeStatement,
  ReadReport,
  ReportFigure,
  RecordDischarge,
  streamOfReport,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const reportsRoutes: RouteTable = {
  capability: 'reports',
  routes: [
    create(
      '/committees/:committee/reports/:year/:kind',
      DraftReport,
      ({ committee, year, kind }) => `/committees/${committee}/reports/${year}/${kind}`,
    ),
    post('/committees/:committee/reports/:year/:kind/statements', MakeStatement),
    post('/committees/:committee/reports/:year/:kind/figures', ReportFigure),
    post('/committees/:committee/reports/:year/:kind/delivery', DeliverReport),
    post('/committees/:committee/reports/:year/:kind/discharges', RecordDischarge),
    get('/committees/:committee/reports/:year/:kind', ReadReport, {
      revision: { of: (query) => streamOfReport(query) },
      isPrinted: true,
    }),
    get('/reports', ListReports),
  ],
};
