import { type RoleHeld } from '@diarium/register';
import { type UserEventTexts } from '../event-texts';
import { words } from './words';

const role = ({ role: held, committee, party, board }: RoleHeld): string =>
  `${words.role[held]}${committee ? ` in ${committee}` : ''}${party ? ` for ${party}` : ''}${board ? ` for ${board}` : ''}`;

export const userEvents: UserEventTexts = {
  UserInvited: ({ user, name }) => `${name} (${user}) may sign in`,
  UserCorrected: ({ user, name, login }) => `${user} is called ${name} and signs in as ${login ?? '–'}`,
  RoleGranted: ({ user, ...held }) => `${user} was given the role ${role(held)}`,
  RoleRevoked: ({ user, ...held }) => `${user} no longer holds the role ${role(held)}`,
  HandlerLinked: ({ user, committee, handler }) => `${user} handles cases in ${committee} as ${handler}`,
  HandlerUnlinked: ({ user, committee, handler }) =>
    `${user} no longer handles cases in ${committee} as ${handler}`,
  UserDisabled: ({ user }) => `${user} was disabled`,
  UserEnabled: ({ user }) => `${user} may sign in again`,
};
