import { refusals, type RuleBook } from '@diarium/event-store';

export const removalRules = {
  'erasure.no-keys': {
    section: 'D',
    sv: 'Personuppgifter är lagrade som de är: utan DIARIUM_MASTER_KEY går de inte att radera ur loggen.',
    en: 'Personal data are stored as they are: without DIARIUM_MASTER_KEY they cannot be erased from the log.',
  },
  'erasure.stored-plain': {
    section: 'D',
    sv: 'Uppgifter om personen lagrades innan personuppgifter förseglades, första gången på position {position}; de går inte att radera ur loggen.',
    en: 'Data about the person were stored before personal data were sealed, first at position {position}; they cannot be erased from the log.',
  },
  'erasure.under-way': {
    section: 'D',
    sv: 'Radering {erasure} av personen är redan begärd enligt beslutet {decision} men inte slutförd. Verkställ den.',
    en: 'The erasure {erasure} of the person is requested already by the decision {decision}, and not complete. Carry it out.',
  },
  'removal.under-way': {
    section: 'D',
    sv: 'Gallring och radering verkställs redan. Se hur långt det har kommit, och försök igen efteråt.',
    en: 'Disposals and erasures are being carried out already. See how far that is, and try again afterwards.',
  },
} satisfies RuleBook;

export const refuseRemoval = refusals(removalRules);
