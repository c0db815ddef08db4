import { type Fold } from '@diarium/event-store';
import { type CaseLifeEvents, type CorrectableField, type RelationKind } from './case.events';

export type CaseStatus = 'Öppet' | 'Vilande' | 'Stängt' | 'Ad acta' | 'Makulerat';

/** A case after its registration, as far as its rules need it. */
export interface CaseState {
  readonly status: CaseStatus;
  /** The handler since registration; undefined while it is the registered one. */
  readonly handler: string | undefined;
  readonly partiesAdded: readonly string[];
  /** Corrected particulars with their value now. */
  readonly corrected: Readonly<Partial<Record<CorrectableField, string>>>;
  readonly watches: ReadonlyMap<string, { readonly on: string; readonly open: boolean }>;
  readonly relations: readonly { readonly other: string; readonly kind: RelationKind }[];
}

const watch = (state: CaseState, key: string, on: string, open: boolean): CaseState => ({
  ...state,
  watches: new Map(state.watches).set(key, { on, open }),
});

export const caseFold: Fold<CaseState, CaseLifeEvents> = {
  initial: {
    status: 'Öppet',
    handler: undefined,
    partiesAdded: [],
    corrected: {},
    watches: new Map(),
    relations: [],
  },
  evolve: {
    HandlerAssigned: (state, { data }) => ({ ...state, handler: data.handler }),
    CasePartyAdded: (state, { data }) => ({ ...state, partiesAdded: [...state.partiesAdded, data.party.id] }),
    CaseCorrected: (state, { data }) => ({
      ...state,
      corrected: { ...state.corrected, [data.field]: data.to },
    }),
    WatchSet: (state, { data }) => watch(state, data.watch, data.on, true),
    WatchMoved: (state, { data }) => watch(state, data.watch, data.to, true),
    WatchCompleted: (state, { data }) =>
      watch(state, data.watch, state.watches.get(data.watch)?.on ?? '', false),
    CaseRelated: (state, { data }) => ({ ...state, relations: [...state.relations, data] }),
    CaseSuspended: (state) => ({ ...state, status: 'Vilande' }),
    CaseResumed: (state) => ({ ...state, status: 'Öppet' }),
    CaseClosed: (state, { data }) => ({ ...state, status: data.as }),
    CaseReopened: (state) => ({ ...state, status: 'Öppet' }),
    CaseAnnulled: (state) => ({ ...state, status: 'Makulerat' }),
  },
};
