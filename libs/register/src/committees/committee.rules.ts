import { refusals, type RuleBook } from '@diarium/event-store';
import { governanceRules } from './governance.rules';
import { partyRules } from './party.rules';

export const committeeRules = {
  ...partyRules,
  ...governanceRules,
  'committee.exists': {
    section: 'D',
    sv: 'Nämnden {committee} finns redan; koden används aldrig för en annan nämnd.',
    en: 'There is a committee {committee} already; its code is never used for another.',
  },
  'committee.unknown': {
    section: 'D',
    sv: 'Nämnden {committee} finns inte.',
    en: 'There is no committee {committee}.',
  },
  'committee.nothing-changes': {
    section: 'D',
    sv: 'Uppgiften ändrar ingenting: den gäller redan.',
    en: 'This changes nothing: it holds already.',
  },
  'committee.not-later': {
    section: 'D',
    sv: 'Ändringen ska gälla från en dag efter {earlier}, då den förra började gälla.',
    en: 'The change must hold from a day after {earlier}, when the one before began to hold.',
  },
  'committee.bad-number-format': {
    section: 'OSL 5:2 p. 2',
    sv: 'Formatet {format} ger inte entydiga diarienummer: löpnummer och år ska stå en gång var, avskilda med skiljetecken.',
    en: 'The format {format} gives no unique numbers: serial and year must stand once each, set off by punctuation.',
  },
  'committee.numbers-collide': {
    section: 'OSL 5:2 p. 2',
    sv: 'Ett nummer kunde betyda två ärenden: nämnden har skrivit {earlier} och skulle skriva {format}.',
    en: 'A number could mean two cases: the committee has written {earlier} and would write {format}.',
  },
  'committee.prefix-taken': {
    section: 'OSL 5:2 p. 2',
    sv: 'Prefixet {prefix} används av nämnden {other}; ett diarienummer skulle kunna betyda två ärenden.',
    en: 'The prefix {prefix} is used by the committee {other}; a number could mean two cases.',
  },
  'committee.ends-before-start': {
    section: 'D',
    sv: 'Sista dagen {to} ligger före den första, {from}.',
    en: 'The last day, {to}, lies before the first, {from}.',
  },
} satisfies RuleBook;

export const refuseCommittee = refusals<keyof typeof committeeRules>(committeeRules);
