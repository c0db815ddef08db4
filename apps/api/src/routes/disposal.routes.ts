import {
  AppraiseDocument,
  CompleteErasure,
  DisposeDocument,
  ListDisposals,
  ListDueForDisposal,
  ListRetentionRows,
  RecordContentRemoved,
  RepealRetentionRow,
  RequestErasure,
  SetRetentionRow,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const disposalRoutes: RouteTable = {
  capability: 'disposal',
  routes: [
    post('/committees/:committee/retention-rows', SetRetentionRow),
    post('/committees/:committee/retention-rows/:row/repeal', RepealRetentionRow),
    post('/cases/:case/documents/:document/appraisal', AppraiseDocument),
    post('/cases/:case/documents/:document/disposal', DisposeDocument),
    post('/cases/:case/documents/:document/removal', RecordContentRemoved),
    post('/erasures', RequestErasure),
    post('/erasures/:erasure/completion', CompleteErasure),
    get('/committees/:committee/retention-rows', ListRetentionRows),
    get('/committees/:committee/disposals', ListDisposals),
    get('/committees/:committee/disposals/due', ListDueForDisposal),
  ],
};
