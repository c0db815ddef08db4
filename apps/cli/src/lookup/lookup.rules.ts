import { refusals, type RuleBook } from '@diarium/event-store';

/** What is asked for and does not exist. */
export const lookupRules = {
  'case.unknown': {
    section: 'D',
    sv: 'Ärendet {number} finns inte.',
    en: 'There is no case {number}.',
  },
  'trail.unknown': {
    section: 'D',
    sv: 'Om ”{subject}” står ingenting i loggen.',
    en: 'Nothing stands in the log about “{subject}”.',
  },
  'committee.unknown': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i diariet.',
    en: 'There is no committee {committee} in the register.',
  },
  'meeting.unknown': {
    section: 'D',
    sv: 'Sammanträdet {meeting} finns inte.',
    en: 'There is no meeting {meeting}.',
  },
  'decision.unknown': {
    section: 'D',
    sv: 'Det finns inget beslut {decision}.',
    en: 'There is no decision {decision}.',
  },
  'decision.ambiguous': {
    section: 'D',
    sv: 'Flera nämnder har ett beslut {decision}: {keys}.',
    en: 'Several committees have a decision {decision}: {keys}.',
  },
  'posting.unknown': {
    section: 'D',
    sv: 'Det finns inget anslag {posting}.',
    en: 'There is no posting {posting}.',
  },
  'agenda.unknown-version': {
    section: 'D',
    sv: 'Föredragningslistan till {meeting} har ingen version {version}.',
    en: 'The agenda of {meeting} has no version {version}.',
  },
  'minutes.unknown': {
    section: 'D',
    sv: 'Sammanträdet {meeting} har inget protokoll i diariet.',
    en: 'The meeting {meeting} has no minutes in the register.',
  },
  'paragraph.unknown': {
    section: 'D',
    sv: 'Paragrafen {paragraph} finns inte.',
    en: 'There is no paragraph {paragraph}.',
  },
  'paragraph.of-several-committees': {
    section: 'D',
    sv: 'Flera nämnder har en {paragraph}; ange --committee eller nyckeln: {keys}.',
    en: 'Several committees have a {paragraph}; give --committee or the key: {keys}.',
  },
  'delegation.unknown': {
    section: 'D',
    sv: 'Nämnden {committee} har ingen delegationsordning.',
    en: 'The committee {committee} has no delegation order.',
  },
  'plan.unknown': {
    section: 'D',
    sv: '{committee} har ingen plan för {year}.',
    en: '{committee} has no plan for {year}.',
  },
  'plan.unknown-version': {
    section: 'D',
    sv: 'Planen för {year} har ingen version {version}; den senaste är {latest}.',
    en: 'The plan for {year} has no version {version}; the latest is {latest}.',
  },
  'report.unknown': {
    section: 'D',
    sv: '{committee} har ingen rapport om {year}.',
    en: '{committee} has no report on {year}.',
  },
  'read-model.unknown': {
    section: 'D',
    sv: 'Läsmodellen {name} finns inte; det här är alla: {names}.',
    en: 'There is no read model {name}; these are all: {names}.',
  },
  'command.internal': {
    section: 'D',
    sv: 'Kommandot {name} ges bara av registret självt, när något har hänt som kräver det.',
    en: 'The command {name} is given by the register alone, when something has happened that calls for it.',
  },
  'command.unknown': {
    section: 'D',
    sv: 'Registret har inget kommando {name}; ”diarium do --list” visar alla.',
    en: 'The register has no command {name}; “diarium do --list” shows all of them.',
  },
} satisfies RuleBook;

export const refuseLookup = refusals<keyof typeof lookupRules>(lookupRules);
