import { refusals, type RuleBook } from '@diarium/event-store';

export const erasureRules = {
  'erasure.requested': {
    section: 'D',
    sv: 'Begäran {erasure} om radering finns redan.',
    en: 'There is a request {erasure} for erasure already.',
  },
  'erasure.unknown': {
    section: 'D',
    sv: 'Det finns ingen begäran {erasure} om radering.',
    en: 'There is no request {erasure} for erasure.',
  },
  'erasure.unknown-person': {
    section: 'D',
    sv: 'Registret nämner ingen med nyckeln {subject}.',
    en: 'The register names nobody with the key {subject}.',
  },
  'erasure.unknown-decision': {
    section: 'arkivlag 10 §',
    sv: 'Radering kräver ett beslut om gallring; beslutet {decision} finns inte.',
    en: 'Erasure needs a decision on disposal; there is no decision {decision}.',
  },
  'erasure.elected': {
    section: 'KL 5:65, 6:35',
    sv: 'Den som är eller har varit ledamot eller ersättare ska stå kvar i protokoll och förteckningar.',
    en: 'Whoever is or has been a member or substitute stays named in minutes and lists.',
  },
  'erasure.officer': {
    section: 'OSL 5:2, arkivlag 3 §',
    sv: 'Den som har handlagt ärenden för myndigheten ska stå kvar i diariet.',
    en: 'Whoever has handled cases for the authority stays named in the register.',
  },
  'erasure.documents-kept': {
    section: 'arkivlag 3, 10 §§',
    sv: 'Handlingar som nämner personen är inte gallrade: {documents}. Gallra dem först.',
    en: 'Documents that name the person are not disposed of: {documents}. Dispose of them first.',
  },
  'erasure.cases-open': {
    section: 'OSL 5:2',
    sv: 'Personen är part i ärenden som inte är avslutade: {cases}.',
    en: 'The person is a party to cases that are not closed: {cases}.',
  },
} satisfies RuleBook;

export const refuseErasure = refusals(erasureRules);
