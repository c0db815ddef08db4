import { type RuleBook } from '@diarium/event-store';

const fileRules = {
  'dossier.file-not-read': {
    section: 'D',
    sv: 'Filen går inte att läsa: {reason}.',
    en: 'The file cannot be read: {reason}.',
  },
  'dossier.file-not-text': {
    section: 'D',
    sv: 'Filen är inte text i UTF-8.',
    en: 'The file is not text in UTF-8.',
  },
  'dossier.empty': { section: 'D', sv: 'Filen är tom.', en: 'The file is empty.' },
  'dossier.yaml': {
    section: 'D',
    sv: 'Filen går inte att läsa som YAML här: {reason}',
    en: 'The file cannot be read as YAML here: {reason}',
  },
  'dossier.version': {
    section: 'D',
    sv: 'Formatets version är {given}; det här programmet läser version {known}.',
    en: 'The version of the format is {given}; this program reads version {known}.',
  },
  'dossier.id-twice': {
    section: 'D',
    sv: 'Dossiern {id} finns också i {other}.',
    en: 'The dossier {id} also stands in {other}.',
  },
  'dossier.needs-itself': {
    section: 'D',
    sv: 'Dossiererna behöver varandra i en ring: {ring}.',
    en: 'The dossiers need each other in a ring: {ring}.',
  },
  'dossier.entry-twice': {
    section: 'D',
    sv: 'Posten finns redan på rad {line}.',
    en: 'The entry stands on line {line} already.',
  },
} satisfies RuleBook;

const structureRules = {
  'dossier.missing': { section: 'D', sv: 'Fältet {missing} saknas.', en: 'The field {missing} is missing.' },
  'dossier.unknown-field': {
    section: 'D',
    sv: 'Formatet har inget fält {unknown} här. Det här kan stå: {allowed}.',
    en: 'The format has no field {unknown} here. It may say: {allowed}.',
  },
  'dossier.one-of': {
    section: 'D',
    sv: 'Ange ett av fälten {fields}, och bara ett.',
    en: 'Give one of the fields {fields}, and only one.',
  },
  'dossier.not-a-choice': {
    section: 'D',
    sv: 'Här ska stå något av: {allowed}.',
    en: 'This must be one of: {allowed}.',
  },
  'dossier.not-a-command': {
    section: 'D',
    sv: 'Registret har inget sådant kommando; diarium do --list visar dem.',
    en: 'The register has no such command; diarium do --list shows them.',
  },
  'dossier.not-a-list': { section: 'D', sv: 'Här ska stå en lista.', en: 'This must be a list.' },
  'dossier.not-fields': {
    section: 'D',
    sv: 'Här ska stå fält med värden.',
    en: 'This must be fields with values.',
  },
  'dossier.too-few': {
    section: 'D',
    sv: 'Listan ska ha minst {limit}.',
    en: 'The list must have at least {limit}.',
  },
} satisfies RuleBook;

const valueRules = {
  'dossier.not-text': { section: 'D', sv: 'Här ska stå en text.', en: 'This must be a text.' },
  'dossier.not-a-number': { section: 'D', sv: 'Här ska stå ett tal.', en: 'This must be a number.' },
  'dossier.not-whole': { section: 'D', sv: 'Här ska stå ett heltal.', en: 'This must be a whole number.' },
  'dossier.not-true-or-false': {
    section: 'D',
    sv: 'Här ska stå true eller false.',
    en: 'This must be true or false.',
  },
  'dossier.too-low': { section: 'D', sv: 'Talet är lägre än {limit}.', en: 'The number is below {limit}.' },
  'dossier.too-high': { section: 'D', sv: 'Talet är högre än {limit}.', en: 'The number is above {limit}.' },
  'dossier.not-a-key': {
    section: 'D',
    sv: 'Här ska stå en nyckel av små bokstäver, siffror och bindestreck.',
    en: 'This must be a key of lower-case letters, digits and hyphens.',
  },
  'dossier.not-a-code': {
    section: 'D',
    sv: 'Här ska stå nämndens kod: 2–12 stora bokstäver eller siffror.',
    en: 'This must be the committee’s code: 2–12 capital letters or digits.',
  },
  'dossier.not-a-day': {
    section: 'D',
    sv: 'Här ska stå en dag som finns, ÅÅÅÅ-MM-DD.',
    en: 'This must be a day that exists, YYYY-MM-DD.',
  },
  'dossier.not-a-partial-day': {
    section: 'D',
    sv: 'Här ska stå en dag så långt den är känd: ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.',
    en: 'This must be a day as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD.',
  },
  'dossier.not-a-time': {
    section: 'D',
    sv: 'Här ska stå ett klockslag, TT:MM.',
    en: 'This must be a time of day, HH:MM.',
  },
  'dossier.not-a-case': {
    section: 'D',
    sv: 'Här ska stå ett ärende som GNU-2022-6.',
    en: 'This must be a case, such as GNU-2022-6.',
  },
  'dossier.not-a-meeting': {
    section: 'D',
    sv: 'Här ska stå ett sammanträde som GNU-2022-11-07.',
    en: 'This must be a meeting, such as GNU-2022-11-07.',
  },
  'dossier.no-text': { section: 'D', sv: 'Texten är tom.', en: 'The text is empty.' },
  'dossier.too-long': {
    section: 'D',
    sv: 'Texten får ha högst {limit} tecken.',
    en: 'The text may have at most {limit} characters.',
  },
  'dossier.not-here': {
    section: 'D',
    sv: 'Fältet hör inte hemma här.',
    en: 'The field does not belong here.',
  },
  'dossier.field': {
    section: 'D',
    sv: 'Värdet går inte att ta emot: {message}.',
    en: 'The value cannot be taken: {message}.',
  },
} satisfies RuleBook;

/** What is refused before a rule of the register is asked: files and fields that cannot be read. */
export const importRules = { ...fileRules, ...structureRules, ...valueRules };

export type ImportRule = keyof typeof importRules;
