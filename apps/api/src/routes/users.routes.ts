import {
  CorrectUser,
  DisableUser,
  EnableUser,
  GrantRole,
  InviteUser,
  ListUsers,
  RevokeRole,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const usersRoutes: RouteTable = {
  capability: 'users',
  routes: [
    create('/users', InviteUser, ({ user }) => `/users?user=${user}`),
    post('/users/:user/correction', CorrectUser),
    post('/users/:user/roles', GrantRole),
    post('/users/:user/roles/revocation', RevokeRole),
    post('/users/:user/disabling', DisableUser),
    post('/users/:user/enabling', EnableUser),
    get('/users', ListUsers),
  ],
};
