import { refusals, type RuleBook } from '@diarium/event-store';

export const abbreviationRules = {
  'abbreviation.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'abbreviation.explained-so': {
    section: 'OSL 4:1',
    sv: 'Förkortningen {abbreviation} är redan förklarad så.',
    en: 'The abbreviation {abbreviation} is explained so already.',
  },
  'abbreviation.explains-nothing': {
    section: 'OSL 4:1',
    sv: 'Förkortningen {abbreviation} måste förklaras med andra ord än sig själv.',
    en: 'The abbreviation {abbreviation} must be explained by other words than itself.',
  },
} satisfies RuleBook;

export const refuseAbbreviation = refusals<keyof typeof abbreviationRules>(abbreviationRules);
