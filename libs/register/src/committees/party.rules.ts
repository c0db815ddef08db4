import { type RuleBook } from '@diarium/event-store';

/** Parties, their seats, who serves in them, and the offices. */
export const partyRules = {
  'committee.party-exists': {
    section: 'D',
    sv: 'Parten {party} finns redan i nämnden.',
    en: 'The committee has a party {party} already.',
  },
  'committee.party-unknown': {
    section: 'D',
    sv: 'Nämnden har ingen part {party}.',
    en: 'The committee has no party {party}.',
  },
  'committee.party-left': {
    section: 'D',
    sv: 'Parten {party} har lämnat nämnden {on}.',
    en: 'The party {party} left the committee on {on}.',
  },
  'committee.party-not-joined': {
    section: 'D',
    sv: 'Parten {party} ingår inte i nämnden hela tiden från {from} till {to}.',
    en: 'The party {party} is not part of the committee all the time from {from} to {to}.',
  },
  'committee.party-has-members': {
    section: 'D',
    sv: 'Parten {party} kan inte lämna nämnden {on}: {members} tjänstgör efter den dagen.',
    en: 'The party {party} cannot leave the committee on {on}: {members} serve after that day.',
  },
  'committee.party-is-host': {
    section: 'D',
    sv: 'Parten {party} är värd för nämnden och kan inte lämna den.',
    en: 'The party {party} hosts the committee and cannot leave it.',
  },
  'committee.not-joint': {
    section: 'D',
    sv: 'Nämnden är inte gemensam; den har en enda huvudman.',
    en: 'The committee is not a joint one; it has one authority only.',
  },
  'committee.seats-half-given': {
    section: 'KL 9:24',
    sv: 'Ange både ledamöter och ersättare, eller inget av dem.',
    en: 'Give both members and substitutes, or neither.',
  },
  'committee.party-without-member': {
    section: 'KL 9:24',
    sv: 'Varje samverkande part ska ha minst en ledamot i den gemensamma nämnden.',
    en: 'Every party must have at least one member of the joint committee.',
  },
  'committee.substitutes-not-as-members': {
    section: 'KL 9:24',
    sv: 'Ersättarna ska vara lika många som ledamöterna: {members} ledamöter, {substitutes} ersättare.',
    en: 'There must be as many substitutes as members: {members} members, {substitutes} substitutes.',
  },
  'committee.seats-full': {
    section: 'D',
    sv: 'Parten {party} har {seats} platser ({seat}) den {day}; fler skulle tjänstgöra.',
    en: 'The party {party} has {seats} seats ({seat}) on {day}; more would serve.',
  },
  'committee.terms-overlap': {
    section: 'D',
    sv: '{member} är redan vald från {from} till {to}; mandattider får inte överlappa.',
    en: '{member} is elected already from {from} to {to}; terms may not overlap.',
  },
  'committee.not-serving': {
    section: 'D',
    sv: '{member} är inte vald till nämnden den {on}.',
    en: '{member} is not elected to the committee on {on}.',
  },
  'committee.office-needs-member': {
    section: 'D',
    sv: '{member} är inte ledamot hela tiden från {from} till {to} och kan inte ha uppdraget då.',
    en: '{member} is not a member all the time from {from} to {to} and cannot hold the office then.',
  },
  'committee.office-held': {
    section: 'D',
    sv: '{holder} har uppdraget från {from} till {to}.',
    en: '{holder} holds the office from {from} to {to}.',
  },
  'committee.other-office-held': {
    section: 'D',
    sv: '{member} har redan ett annat uppdrag i presidiet då.',
    en: '{member} holds another office of the presidium then.',
  },
  'committee.office-not-held': {
    section: 'D',
    sv: '{member} har inte uppdraget den {on}.',
    en: '{member} does not hold the office on {on}.',
  },
  'committee.replaces-nobody': {
    section: 'D',
    sv: '{replaces} har inte haft en sådan plats för {party}; ingen kan väljas i stället.',
    en: '{replaces} has had no such seat for {party}; nobody can be elected instead.',
  },
  'committee.replaced-still-serves': {
    section: 'D',
    sv: '{replaces} har kvar sin plats den {from}; anteckna först att uppdraget är slut.',
    en: '{replaces} still has the seat on {from}; record first that the term has ended.',
  },
  'committee.order-not-unique': {
    section: 'D',
    sv: '{member} står mer än en gång i inkallelseordningen.',
    en: '{member} stands more than once in the order of call.',
  },
  'committee.order-needs-substitute': {
    section: 'D',
    sv: '{member} är inte ersättare för {party} den {from} och kan inte stå i inkallelseordningen.',
    en: '{member} is no substitute for {party} on {from} and cannot stand in the order of call.',
  },
  'committee.unknown-case': {
    section: 'D',
    sv: 'Ärendet {case} är inte registrerat.',
    en: 'The case {case} is not registered.',
  },
  'committee.interest-declared': {
    section: 'D',
    sv: '{member} har redan anmält det jävet.',
    en: '{member} has declared that disqualification already.',
  },
  'committee.interest-unknown': {
    section: 'D',
    sv: '{member} har inget sådant anmält jäv den {on}.',
    en: '{member} has no such declared disqualification on {on}.',
  },
} satisfies RuleBook;
