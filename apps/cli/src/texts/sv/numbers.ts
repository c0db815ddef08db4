import { type NumberState, type SeriesKind } from '@diarium/register';
import { type Words } from './words-of';

/** The account of every number. */
export const numbers = {
  title: (committee: string, year: number): string => `Nummerserier  ${committee}  ${year}`,
  complete: 'Alla nummer finns, vart och ett en gång: ingen serie har luckor eller dubbletter.',
  faulty: 'Serierna har fel som måste utredas:',
  finding: (series: string, what: string, which: string): string => `${series}: ${which} ${what}`,
  none: 'Inga nummer.',
  series: 'Serie',
  numbers: 'Nummer',
  inUse: 'I bruk',
  outstanding: 'Avviker',
  findings: 'Fel',
  state: 'Läge',
  because: 'Skäl',
  inCases: (count: number, cases: number): string => `${count} i ${cases} ärenden`,
  more: (series: string): string => `(resten: --series ${series})`,
  kinds: {
    case: 'Ärenden',
    paragraph: 'Paragrafer',
    delegated: 'Delegationsbeslut',
    document: 'Handlingar',
  } satisfies Words<SeriesKind>,
  states: {
    'in-use': 'i bruk',
    annulled: 'makulerat',
    'taken-back': 'återtaget',
    'missing-particulars': 'saknar uppgifter',
    gap: 'saknas',
    double: 'finns två gånger',
  } satisfies Words<NumberState>,
};
