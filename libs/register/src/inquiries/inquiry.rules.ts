import { refusals, type RuleBook } from '@diarium/event-store';

export const inquiryRules = {
  'inquiry.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'inquiry.exists': {
    section: 'D',
    sv: 'Begäran {inquiry} finns redan det året.',
    en: 'There is an inquiry {inquiry} in that year already.',
  },
  'inquiry.unknown': {
    section: 'D',
    sv: 'Begäran {inquiry} finns inte.',
    en: 'There is no inquiry {inquiry}.',
  },
  'inquiry.ended': {
    section: 'D',
    sv: 'Begäran {inquiry} är redan besvarad eller återtagen.',
    en: 'The inquiry {inquiry} is answered or withdrawn already.',
  },
  'inquiry.of-another-year': {
    section: 'D',
    sv: 'Begäran gjordes {on} och hör inte till {year}.',
    en: 'The inquiry was made on {on} and does not belong to {year}.',
  },
  'inquiry.in-the-future': {
    section: 'D',
    sv: 'Det kan inte ha hänt {on}: det är {today}.',
    en: 'It cannot have happened on {on}: it is {today}.',
  },
  'inquiry.before-made': {
    section: 'D',
    sv: 'Begäran gjordes {made}; det kan inte hända {on}.',
    en: 'The inquiry was made on {made}; this cannot happen on {on}.',
  },
  'inquiry.due-not-moved': {
    section: 'D',
    sv: 'Svaret ska redan lämnas {due}.',
    en: 'The answer is due on {due} already.',
  },
  'inquiry.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat hos nämnden.',
    en: 'The case {case} is not registered with the committee.',
  },
  'inquiry.unknown-decision': {
    section: 'D',
    sv: 'Beslutet {decision} finns inte i nämndens protokoll.',
    en: 'The decision {decision} is not in the committee’s minutes.',
  },
} satisfies RuleBook;

export const refuseInquiry = refusals<keyof typeof inquiryRules>(inquiryRules);
