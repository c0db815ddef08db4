import { type RuleBook } from '@diarium/event-store';

/** Groups beside the committee, and what governs it: documents, texts, budget, preparation. */
export const governanceRules = {
  'committee.group-exists': {
    section: 'D',
    sv: 'Gruppen {group} finns redan.',
    en: 'There is a group {group} already.',
  },
  'committee.group-unknown': {
    section: 'D',
    sv: 'Nämnden har ingen grupp {group}.',
    en: 'The committee has no group {group}.',
  },
  'committee.group-dissolved': {
    section: 'D',
    sv: 'Gruppen {group} är upplöst sedan {on}.',
    en: 'The group {group} is dissolved since {on}.',
  },
  'committee.group-minimum': {
    section: 'D',
    sv: 'Ett minsta antal sammanträden är minst ett; utelämna det där inget är bestämt.',
    en: 'A minimum of meetings is at least one; leave it out where none is laid down.',
  },
  'committee.document-exists': {
    section: 'D',
    sv: 'Styrdokumentet {document} finns redan.',
    en: 'There is a governing document {document} already.',
  },
  'committee.document-unknown': {
    section: 'D',
    sv: 'Nämnden har inget styrdokument {document}.',
    en: 'The committee has no governing document {document}.',
  },
  'committee.document-removed': {
    section: 'D',
    sv: 'Styrdokumentet {document} gäller inte längre; det togs bort {on}.',
    en: 'The document {document} no longer governs the committee; it was removed on {on}.',
  },
  'committee.texts-not-unique': {
    section: 'D',
    sv: 'Konsekvensbeskrivningen {text} står mer än en gång.',
    en: 'The text on consequences {text} stands more than once.',
  },
  'committee.budget-without-amount': {
    section: 'D',
    sv: 'En nettobudget har ett belopp.',
    en: 'A net budget has an amount.',
  },
  'committee.budget-with-amount': {
    section: 'D',
    sv: 'Nämnden har ingen egen budget och kan inte ha ett belopp.',
    en: 'The committee has no budget of its own and cannot have an amount.',
  },
  'committee.steps-not-unique': {
    section: 'D',
    sv: 'Steget {step} står mer än en gång i beredningsplanen.',
    en: 'The step {step} stands more than once in the preparation plan.',
  },
  'committee.round-incomplete': {
    section: 'D',
    sv: 'Beredningsomgång {round} har {days} dagar för {steps} steg.',
    en: 'Round {round} of the preparation has {days} days for {steps} steps.',
  },
  'committee.round-out-of-order': {
    section: 'D',
    sv: 'Beredningsomgång {round} går bakåt: {later} står efter {earlier}.',
    en: 'Round {round} of the preparation goes back in time: {later} stands after {earlier}.',
  },
  'committee.round-other-year': {
    section: 'D',
    sv: 'Beredningsomgång {round} har ingen dag under {year}.',
    en: 'Round {round} of the preparation has no day in {year}.',
  },
  'committee.remote-already': {
    section: 'KL 5:16, 6:24',
    sv: 'Deltagande på distans är redan medgivet från {from}.',
    en: 'Taking part from a distance is allowed from {from} already.',
  },
  'committee.lead-times-out-of-order': {
    section: 'D',
    sv: 'Steget {later} ligger längre före sammanträdet än {earlier}, som det följer på.',
    en: 'The step {later} lies longer before the meeting than {earlier}, which it follows.',
  },
} satisfies RuleBook;
