import { refusals, type RuleBook } from '@diarium/event-store';

export const reportRules = {
  'report.unknown-committee': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte i registret.',
    en: 'There is no committee {committee} in the register.',
  },
  'report.exists': {
    section: 'D',
    sv: 'Nämnden {committee} har redan denna redovisning av {year}.',
    en: 'The committee {committee} has this report on {year} already.',
  },
  'report.not-drafted': {
    section: 'D',
    sv: 'Nämnden {committee} har ingen sådan redovisning av {year}.',
    en: 'The committee {committee} has no such report on {year}.',
  },
  'report.delivered': {
    section: 'KL 11:20',
    sv: 'Redovisningen av {year} är lämnad; vad den uppger är låst.',
    en: 'The report on {year} is handed over; what it states is locked.',
  },
  'report.key-taken': {
    section: 'D',
    sv: 'Nyckeln {key} används redan i redovisningen.',
    en: 'The report uses the key {key} already.',
  },
  'report.unknown-cases': {
    section: 'D',
    sv: 'Uppgiften hänvisar till ärenden som inte är registrerade: {cases}.',
    en: 'The statement refers to cases that are not registered: {cases}.',
  },
  'report.not-delivered': {
    section: 'KL 5:24, 11:20',
    sv: 'Årsredovisningen av {year} är inte lämnad; ansvarsfrihet prövas utifrån den.',
    en: 'The annual report on {year} is not handed over; discharge is decided on its ground.',
  },
  'report.unknown-assembly': {
    section: 'KL 9:35',
    sv: '{assembly} var inte part i nämnden vid årets slut; dess fullmäktige prövar inte ansvarsfrihet.',
    en: '{assembly} was not party to the committee at the end of the year; its assembly does not decide on discharge.',
  },
  'report.discharge-decided': {
    section: 'KL 5:24',
    sv: 'Fullmäktige i {assembly} har redan prövat ansvarsfriheten.',
    en: 'The assembly of {assembly} has decided on discharge already.',
  },
  'report.discharge-in-the-future': {
    section: 'D',
    sv: 'Ansvarsfriheten kan inte ha prövats {on}: det är {today}.',
    en: 'Discharge cannot have been decided on {on}: it is {today}.',
  },
  'report.no-day': {
    section: 'KL 11:20',
    sv: 'Ange dagen då redovisningen lämnades, eller varför ingen källa ger den; inte båda.',
    en: 'Give the day on which the report was handed over, or why no source gives it; not both.',
  },
} satisfies RuleBook;

export const refuseReport = refusals<keyof typeof reportRules>(reportRules);
