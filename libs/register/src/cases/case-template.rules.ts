import { refusals, type RuleBook } from '@diarium/event-store';

export const caseTemplateRules = {
  'case-template.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'The register has no committee {committee}.',
  },
  'case-template.unknown': {
    section: 'D',
    sv: '{committee} har ingen ärendemall {template}.',
    en: '{committee} has no case template {template}.',
  },
  'case-template.unreadable-title': {
    section: 'D',
    sv: 'Ärendemeningens mönster kan innehålla {known}, inte {unknown}.',
    en: 'The pattern of the title may hold {known}, not {unknown}.',
  },
  'case-template.nothing-changes': {
    section: 'D',
    sv: 'Mallen {template} är redan sådan.',
    en: 'The template {template} is like that already.',
  },
} satisfies RuleBook;

export const refuseTemplate = refusals<keyof typeof caseTemplateRules>(caseTemplateRules);
