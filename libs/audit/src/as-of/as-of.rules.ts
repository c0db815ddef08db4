import { refusals, type RuleBook } from '@diarium/event-store';

/** What cannot be asked of the past. */
export const asOfRules = {
  'as-of.not-a-time': {
    section: 'D',
    sv: '”{given}” är ingen tidpunkt: ange en dag (ÅÅÅÅ-MM-DD), en dag med klockslag (ÅÅÅÅ-MM-DDTHH:MM) eller en position i loggen.',
    en: '“{given}” is no time: give a day (YYYY-MM-DD), a day with a time (YYYY-MM-DDTHH:MM) or a position in the log.',
  },
  'as-of.position-has-no-axis': {
    section: 'D',
    sv: 'En position i loggen säger vad som var registrerat. Ange en dag för att fråga efter vad som hade hänt.',
    en: 'A position in the log says what was recorded. Give a day to ask for what had happened.',
  },
  'as-of.axis-without-time': {
    section: 'D',
    sv: 'Ange också en tidpunkt (--as-of): axeln säger vad som menas med den.',
    en: 'Give a time as well (--as-of): the axis says what is meant by it.',
  },
  'as-of.read-only': {
    section: 'D',
    sv: '”{command}” kan bara göras i diariet som det är: det som har varit kan läsas, inte ändras.',
    en: '“{command}” is done in the register as it is only: what has been can be read, not changed.',
  },
  'as-of.unknown-position': {
    section: 'D',
    sv: 'Loggen har ingen position {position}; den sista är {head}.',
    en: 'The log has no position {position}; the last is {head}.',
  },
  'as-of.in-future': {
    section: 'D',
    sv: 'Det går inte att svara för {time}: den dagen har inte kommit.',
    en: 'There is no answer for {time}: that day has not come.',
  },
  'committee.unknown-then': {
    section: 'D',
    sv: 'Nämnden {committee} fanns inte i diariet vid den tid som frågan gäller ({time}). Nu finns den.',
    en: 'The register had no committee {committee} at the time that is asked about ({time}). It has one now.',
  },
} satisfies RuleBook;

export type AsOfCode = keyof typeof asOfRules;

export const refuseAsOf = refusals<AsOfCode>(asOfRules);
