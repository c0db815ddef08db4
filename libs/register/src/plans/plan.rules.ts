import { refusals, type RuleBook } from '@diarium/event-store';
import { planStandingRules } from './plan.facts';

export const planRules = {
  ...planStandingRules,
  'plan.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i registret.',
    en: 'There is no committee {committee} in the register.',
  },
  'plan.exists': {
    section: 'D',
    sv: 'Nämnden {committee} har redan en plan för {year}.',
    en: 'The committee {committee} has a plan for {year} already.',
  },
  'plan.note-unchanged': {
    section: 'D',
    sv: 'Avsnittet {section} har redan denna text.',
    en: 'The section {section} has this text already.',
  },
  'plan.nothing-to-adopt': {
    section: 'D',
    sv: 'Planen för {year} är redan antagen i version {version} och ingen revidering är påbörjad.',
    en: 'Version {version} of the plan for {year} is adopted already and no revision is started.',
  },
  'plan.no-decision': {
    section: 'KL 6:38',
    sv: 'En plan antas genom ett beslut: ange sammanträde och beslut, eller varför källan inte ger dem; inte båda.',
    en: 'A plan is adopted by a decision: give meeting and decision, or why the source does not; not both.',
  },
  'plan.unknown-decision': {
    section: 'KL 6:38',
    sv: 'Nämnden {committee} har inget beslut {decision} från sammanträdet {meeting}.',
    en: 'The committee {committee} has no decision {decision} of the meeting {meeting}.',
  },
  'plan.not-adopted': {
    section: 'D',
    sv: 'Planen för {year} är öppen för ändringar i version {version}; en revidering påbörjas när den är antagen.',
    en: 'Version {version} of the plan for {year} is open for changes; a revision starts once it is adopted.',
  },
} satisfies RuleBook;

export const refusePlan = refusals<keyof typeof planRules>(planRules);
