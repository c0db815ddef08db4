import { type RuleBook } from '@diarium/event-store';

/** Reservations, taking back, attestation and extracts. */
export const attestationRules = {
  'minutes.unknown-paragraph': {
    section: 'D',
    sv: 'Sammanträdet {meeting} har ingen paragraf {paragraph}.',
    en: 'The meeting {meeting} has no paragraph {paragraph}.',
  },
  'minutes.reservation-after-meeting': {
    section: 'KL 4:27',
    sv: 'Sammanträdet {meeting} är avslutat; en reservation ska anmälas innan dess.',
    en: 'The meeting {meeting} is closed; a reservation must be notified before that.',
  },
  'minutes.reservation-by-stranger': {
    section: 'KL 4:27',
    sv: '{person} deltog inte i avgörandet och kan inte reservera sig mot beslutet.',
    en: '{person} did not take part and cannot enter a reservation against the decision.',
  },
  'minutes.nothing-decided': {
    section: 'KL 4:27',
    sv: '{paragraph} innehåller inget beslut att reservera sig mot.',
    en: '{paragraph} holds no decision against which to enter a reservation.',
  },
  'minutes.reserved-already': {
    section: 'D',
    sv: '{person} har redan reserverat sig mot {paragraph}.',
    en: '{person} has entered a reservation against {paragraph} already.',
  },
  'minutes.taken-back': {
    section: 'D',
    sv: '{paragraph} är återtagen.',
    en: '{paragraph} is taken back.',
  },
  'minutes.attested': {
    section: 'JO 581-2013, 3339-2013',
    sv: '{paragraph} är justerad och låst; en rättelse är en egen händelse som visar sig.',
    en: '{paragraph} is attested and locked; a correction is an event of its own that shows itself.',
  },
  'minutes.attested-already': {
    section: 'KL 5:69',
    sv: 'Protokollet från {meeting} är redan justerat.',
    en: 'The minutes of {meeting} are attested already.',
  },
  'minutes.meeting-not-closed': {
    section: 'KL 5:69',
    sv: 'Sammanträdet {meeting} är inte avslutat; protokollet justeras efteråt, enstaka paragrafer omedelbart.',
    en: 'The meeting {meeting} is not closed; its minutes are attested afterwards, single paragraphs at once.',
  },
  'minutes.attested-before-meeting': {
    section: 'KL 5:69',
    sv: 'Sammanträdet hölls {held}; protokollet kan inte ha justerats {on}.',
    en: 'The meeting was held on {held}; its minutes cannot have been attested on {on}.',
  },
  'minutes.attester-missing': {
    section: 'KL 5:69',
    sv: '{missing} ska också justera: den som ledde paragraferna och de som utsetts.',
    en: '{missing} must attest as well: who led the paragraphs, and those appointed.',
  },
  'minutes.attester-not-appointed': {
    section: 'KL 5:69',
    sv: '{persons} är inte utsedd att justera protokollet.',
    en: '{persons} is not appointed to attest the minutes.',
  },
  'minutes.attester-took-no-part': {
    section: 'KL 5:69',
    sv: '{person} tjänstgjorde inte på sammanträdet och kan inte justera protokollet.',
    en: '{person} did not serve at the meeting and cannot attest its minutes.',
  },
  'minutes.attests-already': {
    section: 'KL 5:69',
    sv: '{person} ska redan justera protokollet.',
    en: '{person} attests the minutes already.',
  },
  'minutes.extract-not-attested': {
    section: 'KL 5:69',
    sv: '{paragraph} är inte justerad; utdrag lämnas bara ur justerade protokoll.',
    en: '{paragraph} is not attested; extracts are made of attested minutes only.',
  },
} satisfies RuleBook;
