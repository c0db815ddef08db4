import { type RuleBook } from '@diarium/event-store';

/** Why a list of cases cannot be imported, before a rule of the register is asked. */
export const caseListRules = {
  'case-list.mapping': {
    section: 'D',
    sv: 'Beskrivningen av listan går inte att använda: {reason}.',
    en: 'The description of the list cannot be used: {reason}.',
  },
  'case-list.unreadable': {
    section: 'D',
    sv: 'Listan går inte att läsa här: {reason}.',
    en: 'The list cannot be read here: {reason}.',
  },
  'case-list.empty': { section: 'D', sv: 'Listan har inga ärenden.', en: 'The list has no cases.' },
  'case-list.no-column': {
    section: 'D',
    sv: 'Listan har ingen kolumn ”{column}”; dess kolumner är {columns}.',
    en: 'The list has no column “{column}”; its columns are {columns}.',
  },
  'case-list.not-a-number': {
    section: 'OSL 5:2 p. 2',
    sv: '”{given}” är inget diarienummer av formen {pattern}.',
    en: '“{given}” is no case number of the form {pattern}.',
  },
  'case-list.number-twice': {
    section: 'OSL 5:2 p. 2',
    sv: 'Numret {number} står också på rad {line}.',
    en: 'The number {number} stands on line {line} as well.',
  },
  'case-list.gap': {
    section: 'OSL 5:2 p. 2',
    sv: 'Före {number} saknas {count} nummer, från {from}: lägg till dem, eller ange under ”gaps” varför de saknas.',
    en: 'Before {number}, {count} numbers are missing from {from} on: add them, or say under “gaps” why they are missing.',
  },
  'case-list.other-prefix': {
    section: 'OSL 5:2 p. 2',
    sv: 'Listan skriver {given}, men nämnden skriver då {registered}: ange nämndens prefix för den tiden först.',
    en: 'The list writes {given}, yet the committee then writes {registered}: state the prefix of that time first.',
  },
  'case-list.not-a-day': {
    section: 'D',
    sv: '”{given}” är ingen dag av formen {format}.',
    en: '“{given}” is no day of the form {format}.',
  },
  'case-list.more-problems': {
    section: 'D',
    sv: 'Efter de första {count} problemen visas inga fler: rätta dem, och pröva listan igen.',
    en: 'After the first {count} problems no more are shown: mend them, and try the list again.',
  },
  'case-list.not-a-word': {
    section: 'D',
    sv: '”{given}” är inget av {allowed}.',
    en: '“{given}” is none of {allowed}.',
  },
} satisfies RuleBook;
