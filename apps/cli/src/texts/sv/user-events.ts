import { type RoleHeld } from '@diarium/register';
import { type UserEventTexts } from '../event-texts';
import { words } from './words';

const role = ({ role: held, committee, party, board }: RoleHeld): string =>
  `${words.role[held]}${committee ? ` i ${committee}` : ''}${party ? ` för ${party}` : ''}${board ? ` för ${board}` : ''}`;

export const userEvents: UserEventTexts = {
  UserInvited: ({ user, name }) => `${name} (${user}) får logga in`,
  UserCorrected: ({ user, name, login }) => `${user} heter ${name} och loggar in som ${login ?? '–'}`,
  RoleGranted: ({ user, ...held }) => `${user} fick rollen ${role(held)}`,
  RoleRevoked: ({ user, ...held }) => `${user} har inte längre rollen ${role(held)}`,
  HandlerLinked: ({ user, committee, handler }) => `${user} handlägger i ${committee} ärenden som ${handler}`,
  HandlerUnlinked: ({ user, committee, handler }) =>
    `${user} handlägger inte längre ärenden i ${committee} som ${handler}`,
  UserDisabled: ({ user }) => `${user} stängdes av`,
  UserEnabled: ({ user }) => `${user} får logga in igen`,
};
