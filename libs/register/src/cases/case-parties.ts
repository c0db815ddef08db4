import { type CaseParty } from './case.events';

/** The private person that a case is about, by their key: the first among its parties. */
export const privatePersonIn = (parties: readonly Pick<CaseParty, 'id' | 'kind'>[]): string | null =>
  parties.find(({ kind }) => kind === 'private-person')?.id ?? null;
