import { type EventContracts } from '@diarium/event-store';

/** On `committee-GNU`. */
export interface AbbreviationEvents {
  AbbreviationExplained: { readonly abbreviation: string; readonly meaning: string };
}

export const abbreviationEvents: EventContracts<AbbreviationEvents> = {
  AbbreviationExplained: {
    version: 1,
    meaning: 'It is said what an abbreviation or code stands for in a committee’s register.',
  },
};
