import {
  CorrectUser,
  DisableUser,
  EnableUser,
  GrantRole,
  InviteUser,
  LinkHandler,
  ListUsers,
  RevokeRole,
  UnlinkHandler,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const usersRoutes: RouteTable = {
  capability: 'users',
  routes: [
    create('/users', InviteUser, ({ user }) => `/users?user=${user}`),
    post('/users/:user/correction', CorrectUser),
    post('/users/:user/roles', GrantRole),
    post('/users/:user/roles/revocation', RevokeRole),
    post('/users/:user/handlers', LinkHandler),
    post('/users/:user/handlers/unlinking', UnlinkHandler),
    post('/users/:user/disabling', DisableUser),
    post('/users/:user/enabling', EnableUser),
    get('/users', ListUsers),
  ],
};
