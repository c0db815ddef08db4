import { type users as sv } from '../sv/users';

export const users: typeof sv = {
  title: 'Users',
  none: 'There are no users.',
  user: 'Key',
  name: 'Name',
  login: 'Signs in as',
  roles: 'Roles',
  state: 'State',
  enabled: 'open',
  disabled: 'disabled',
};
