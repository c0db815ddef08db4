import { refusals, type RuleBook } from '@diarium/event-store';

export const userRules = {
  'user.exists': {
    section: 'D',
    sv: 'Användaren {user} finns redan.',
    en: 'There is a user {user} already.',
  },
  'user.unknown': {
    section: 'D',
    sv: 'Användaren {user} finns inte.',
    en: 'There is no user {user}.',
  },
  'user.login-taken': {
    section: 'D',
    sv: 'Någon annan loggar redan in som {login}.',
    en: 'Somebody else signs in as {login} already.',
  },
  'user.nothing-changes': {
    section: 'D',
    sv: 'Användaren {user} har redan de uppgifterna.',
    en: 'The user {user} has those particulars already.',
  },
  'user.disabled': {
    section: 'D',
    sv: 'Användaren {user} är avstängd.',
    en: 'The user {user} is disabled.',
  },
  'user.not-disabled': {
    section: 'D',
    sv: 'Användaren {user} är inte avstängd.',
    en: 'The user {user} is not disabled.',
  },
  'user.role-held': {
    section: 'D',
    sv: 'Användaren {user} har redan rollen {role} där.',
    en: 'The user {user} holds the role {role} there already.',
  },
  'user.role-not-held': {
    section: 'D',
    sv: 'Användaren {user} har inte rollen {role} där.',
    en: 'The user {user} does not hold the role {role} there.',
  },
  'user.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'user.unknown-party': {
    section: 'D',
    sv: '{party} är inte huvudman i {committee}.',
    en: '{party} is no party to {committee}.',
  },
  'user.committee-needed': {
    section: 'D',
    sv: 'Rollen {role} gäller i en nämnd. Ange vilken.',
    en: 'The role {role} is held in one committee. Say which.',
  },
  'user.role-of-no-committee': {
    section: 'D',
    sv: 'Rollen {role} hör inte till någon nämnd.',
    en: 'The role {role} belongs to no committee.',
  },
  'user.party-needed': {
    section: 'D',
    sv: 'Rollen {role} gäller för en huvudman. Ange vilken.',
    en: 'The role {role} is held for a party. Say which.',
  },
  'user.role-of-no-party': {
    section: 'D',
    sv: 'Rollen {role} hör inte till någon huvudman.',
    en: 'The role {role} belongs to no party.',
  },
  'user.board-needed': {
    section: 'KL 6:1',
    sv: 'Rollen {role} innehas för en styrelse. Ange vilken.',
    en: 'The role {role} is held for a board. Say which.',
  },
  'user.role-of-no-board': {
    section: 'D',
    sv: 'Rollen {role} hör inte till någon styrelse.',
    en: 'The role {role} belongs to no board.',
  },
  'user.unknown-board': {
    section: 'KL 6:1',
    sv: '{board} har inte uppsikt över någon nämnd i diariet.',
    en: '{board} supervises no committee in the register.',
  },
  'user.handler-linked': {
    section: 'D',
    sv: 'Handläggaren {handler} i {committee} är redan {user}.',
    en: 'The handler {handler} in {committee} is {user} already.',
  },
  'user.handler-taken': {
    section: 'D',
    sv: 'Handläggaren {handler} i {committee} är redan någon annan. Ärenden måste skilja dem åt.',
    en: 'The handler {handler} in {committee} is somebody else already. Cases must tell them apart.',
  },
  'user.handler-not-linked': {
    section: 'D',
    sv: 'Handläggaren {handler} i {committee} är inte {user}.',
    en: 'The handler {handler} in {committee} is not {user}.',
  },
} satisfies RuleBook;

export const refuseUser = refusals<keyof typeof userRules>(userRules);
