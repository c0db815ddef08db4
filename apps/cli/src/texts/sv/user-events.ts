import { type RoleHeld } from '@diarium/register';
import { type UserEventTexts } from '../event-texts';
import { words } from './words';

const role = ({ role: held, committee, party }: RoleHeld): string =>
  `${words.role[held]}${committee ? ` i ${committee}` : ''}${party ? ` för ${party}` : ''}`;

export const userEvents: UserEventTexts = {
  UserInvited: ({ user, name }) => `${name} (${user}) får logga in`,
  UserCorrected: ({ user, name, login }) => `${user} heter ${name} och loggar in som ${login ?? '–'}`,
  RoleGranted: ({ user, ...held }) => `${user} fick rollen ${role(held)}`,
  RoleRevoked: ({ user, ...held }) => `${user} har inte längre rollen ${role(held)}`,
  UserDisabled: ({ user }) => `${user} stängdes av`,
  UserEnabled: ({ user }) => `${user} får logga in igen`,
};
