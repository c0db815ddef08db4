import { type Decider } from '@diarium/event-store';
import { type CommitteeEvents } from '../committees/committee.events';
import { type ExplainAbbreviation } from './abbreviation.commands';
import { type AbbreviationEvents } from './abbreviation.events';
import { refuseAbbreviation } from './abbreviation.rules';

interface AbbreviationState {
  readonly established: boolean;
  readonly meanings: ReadonlyMap<string, string>;
}

/** What the abbreviations in a committee's register stand for. */
export const abbreviationDecider: Decider<
  AbbreviationState,
  { ExplainAbbreviation: ExplainAbbreviation },
  AbbreviationEvents & Pick<CommitteeEvents, 'CommitteeEstablished'>
> = {
  initial: { established: false, meanings: new Map() },
  evolve: {
    CommitteeEstablished: (state) => ({ ...state, established: true }),
    AbbreviationExplained: (state, { data: { abbreviation, meaning } }) => ({
      ...state,
      meanings: new Map(state.meanings).set(abbreviation, meaning),
    }),
  },
  decide: {
    ExplainAbbreviation: ({ committee, abbreviation, meaning }, { established, meanings }) => {
      if (!established) refuseAbbreviation('abbreviation.unknown-committee', { committee });
      if (meanings.get(abbreviation) === meaning)
        refuseAbbreviation('abbreviation.explained-so', { abbreviation });
      if (meaning.trim().toLocaleUpperCase('sv') === abbreviation)
        refuseAbbreviation('abbreviation.explains-nothing', { abbreviation });
      return [{ type: 'AbbreviationExplained', data: { abbreviation, meaning } }];
    },
  },
};
