import { refusals, type RuleBook } from '@diarium/event-store';

/** What is wrong with how the command line was used. */
export const usageRules = {
  'usage.not-a-day': {
    section: 'D',
    sv: '{name} ska vara en dag som finns, ÅÅÅÅ-MM-DD, inte ”{given}”.',
    en: '{name} must be a day that exists, YYYY-MM-DD, not “{given}”.',
  },
  'usage.not-a-partial-day': {
    section: 'D',
    sv: '{name} ska vara ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD och finnas, inte ”{given}”.',
    en: '{name} must be YYYY, YYYY-MM or YYYY-MM-DD and exist, not “{given}”.',
  },
  'usage.not-a-year': {
    section: 'D',
    sv: '{name} ska vara ett år, ÅÅÅÅ, inte ”{given}”.',
    en: '{name} must be a year, YYYY, not “{given}”.',
  },
  'usage.not-a-number': {
    section: 'D',
    sv: '{name} ska vara ett heltal från {least} till {most}, inte ”{given}”.',
    en: '{name} must be a whole number from {least} to {most}, not “{given}”.',
  },
  'usage.not-one-of': {
    section: 'D',
    sv: '{name} ska vara något av {choices}, inte ”{given}”.',
    en: '{name} must be one of {choices}, not “{given}”.',
  },
  'usage.not-a-uuid': {
    section: 'D',
    sv: '{name} ska vara ett UUID, inte ”{given}”.',
    en: '{name} must be a UUID, not “{given}”.',
  },
  'usage.no-data': {
    section: 'D',
    sv: 'Ange kommandots uppgifter med --data eller --file.',
    en: 'Give the data of the command with --data or --file.',
  },
  'usage.file-not-read': {
    section: 'D',
    sv: 'Filen {file} går inte att läsa ({reason}).',
    en: 'The file {file} cannot be read ({reason}).',
  },
  'usage.file-not-written': {
    section: 'D',
    sv: 'Filen {file} går inte att skriva ({reason}).',
    en: 'The file {file} cannot be written ({reason}).',
  },
  'usage.data-not-read': {
    section: 'D',
    sv: 'Uppgifterna går inte att läsa som JSON eller YAML: {reason}',
    en: 'The data cannot be read as JSON or YAML: {reason}',
  },
  'usage.data-no-fields': {
    section: 'D',
    sv: 'Uppgifterna ska vara fält med värden.',
    en: 'The data must be fields with values.',
  },
  'usage.journal-no-list': {
    section: 'D',
    sv: 'Filen ska vara en lista av kommandon.',
    en: 'The file must be a list of commands.',
  },
  'usage.journal-entry': {
    section: 'D',
    sv: 'Rad {entry} ska ha do och with, och får ha on (dag) och at (HH:MM), inget annat.',
    en: 'Entry {entry} must have do and with, and may have on (a day) and at (HH:MM), nothing else.',
  },
  'usage.journal-entry-twice': {
    section: 'D',
    sv: 'Rad {entry} säger detsamma som en tidigare rad.',
    en: 'Entry {entry} says the same as an earlier one.',
  },
  'usage.format-without-file': {
    section: 'D',
    sv: '--format gäller filen som skrivs: ange den med --out.',
    en: '--format is about the file to write: give it with --out.',
  },
  'usage.subject-without-key': {
    section: 'D',
    sv: 'Ange också vilket: {kind} och dess nummer eller nyckel.',
    en: 'Say which one, too: {kind} and its number or key.',
  },
  'usage.no-key': {
    section: 'D',
    sv: '”{given}” är varken en fil eller en nyckel.',
    en: '“{given}” is neither a file nor a key.',
  },
  'usage.empty': {
    section: 'D',
    sv: '{name} saknar innehåll.',
    en: '{name} is empty.',
  },
  'usage.list-without-map': {
    section: 'D',
    sv: 'En ärendelista (.csv, .xlsx) läses in med --map, som beskriver dess kolumner.',
    en: 'A list of cases (.csv, .xlsx) is imported with --map, which describes its columns.',
  },
  'usage.not-one-list': {
    section: 'D',
    sv: 'Med --map läses en enda ärendelista in: en fil .csv eller .xlsx.',
    en: 'With --map a single list of cases is imported: one file .csv or .xlsx.',
  },
  'usage.missing-argument': {
    section: 'D',
    sv: 'Argumentet <{name}> saknas.',
    en: 'The argument <{name}> is missing.',
  },
  'usage.missing-option': {
    section: 'D',
    sv: 'Flaggan {name} saknas.',
    en: 'The option {name} is missing.',
  },
  'usage.missing-value': {
    section: 'D',
    sv: 'Flaggan {name} ska följas av ett värde.',
    en: 'The option {name} needs a value.',
  },
  'usage.unknown-option': {
    section: 'D',
    sv: 'Flaggan {name} finns inte.{suggestion}',
    en: 'There is no option {name}.{suggestion}',
  },
  'usage.unknown-command': {
    section: 'D',
    sv: 'Kommandot ”{name}” finns inte.{suggestion}',
    en: 'There is no command “{name}”.{suggestion}',
  },
  'usage.too-many-arguments': {
    section: 'D',
    sv: 'Kommandot fick fler argument än det tar.',
    en: 'The command got more arguments than it takes.',
  },
  'usage.one-correction': {
    section: 'D',
    sv: 'Rätta en uppgift i taget: en rubrik, en dag, eller avsändare och mottagare.',
    en: 'Correct one thing at a time: a title, a day, or sender and recipients.',
  },
  'usage.invalid': {
    section: 'D',
    sv: 'Kommandoraden går inte att förstå: {message}',
    en: 'The command line cannot be understood: {message}',
  },
} satisfies RuleBook;

export type UsageCode = keyof typeof usageRules;

export const refuseUsage = refusals<UsageCode>(usageRules);
