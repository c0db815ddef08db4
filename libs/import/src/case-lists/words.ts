import { type CaseParty, type Initiative } from '@diarium/register';
import { type ListedStatus } from './case-list.mapping';

/** What old registers call a status; a mapping adds its own. */
export const statuses: Readonly<Record<string, ListedStatus>> = {
  Öppet: 'Öppet',
  Öppen: 'Öppet',
  Pågående: 'Öppet',
  Vilande: 'Vilande',
  Stängt: 'Stängt',
  Avslutat: 'Stängt',
  Avslutad: 'Stängt',
  'Ad acta': 'Ad acta',
  Makulerat: 'Makulerat',
  Makulerad: 'Makulerat',
};

export const initiatives: Readonly<Record<string, Initiative>> = {
  own: 'own',
  Eget: 'own',
  external: 'external',
  Externt: 'external',
};

export const senderKinds: Readonly<Record<string, CaseParty['kind']>> = {
  'private-person': 'private-person',
  Privatperson: 'private-person',
  authority: 'authority',
  Myndighet: 'authority',
  organisation: 'organisation',
  Organisation: 'organisation',
  Företag: 'organisation',
};

/** What a word stands for, in upper or lower case. */
export function wordIn<T extends string>(words: Readonly<Record<string, T>>, given: string): T | undefined {
  const lower = given.toLocaleLowerCase('sv');
  return Object.entries(words).find(([word]) => word.toLocaleLowerCase('sv') === lower)?.[1];
}
