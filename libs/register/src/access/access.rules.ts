import { refusals, type RuleBook } from '@diarium/event-store';

export const accessRules = {
  // The same words whether the thing exists or not: a refusal tells nothing about the register.
  'access.denied': {
    section: 'D',
    sv: '{name} får inte göra detta ({what}).',
    en: '{name} may not do this ({what}).',
  },
} satisfies RuleBook;

export const refuseAccess = refusals(accessRules);
