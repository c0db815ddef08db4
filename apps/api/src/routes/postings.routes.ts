import {
  ListPostings,
  PostOnBoard,
  ReadPosting,
  StartPosting,
  TakeDownFromBoard,
  postingStream,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const postingsRoutes: RouteTable = {
  capability: 'postings',
  routes: [
    create('/postings', StartPosting, ({ posting }) => `/postings/${posting}`),
    post('/postings/:posting/boards/:board/up', PostOnBoard),
    post('/postings/:posting/boards/:board/down', TakeDownFromBoard),
    get('/postings/:posting', ReadPosting, { revision: { of: ({ posting }) => postingStream(posting) } }),
    get('/postings', ListPostings),
  ],
};
