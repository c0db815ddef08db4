import { evolveWith, type Fold, type FoldedEvent } from '@diarium/event-store';
import { type Numbering } from '../shared/case-number';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents, type Office } from './committee.events';
import { type Seats, type Term } from './committee.seats';
import { ALWAYS, covers, endedOn, inOrder, type Span } from './committee.span';
import { doorsFacts } from './doors.facts';
import { type DeclaredInterest, interestsFacts } from './interests.facts';
import { type MembersFacts } from './members.facts';
import { type ProcedureFacts, procedureFacts } from './procedure.facts';

export interface PartyState extends Span {
  readonly name: string;
  readonly seats: readonly Seats[];
}

export interface OfficeTerm extends Span {
  readonly office: Office;
  readonly member: string;
}

/** A committee, as far as its rules need it. */
export interface CommitteeState {
  readonly established: { readonly joint: boolean; readonly host: string } | undefined;
  readonly names: readonly { readonly name: string; readonly from: string }[];
  readonly numberings: readonly (Numbering & { readonly from: string })[];
  readonly parties: ReadonlyMap<string, PartyState>;
  readonly terms: readonly Term[];
  readonly offices: readonly OfficeTerm[];
  readonly politicalParties: MembersFacts['politicalParties'];
  readonly interests: readonly DeclaredInterest[];
  readonly doors: readonly CommitteeEvents['DoorsDecided'][];
  readonly procedure: ProcedureFacts;
  /** The last day of each group, null while it exists. */
  readonly groups: ReadonlyMap<string, string | null>;
  /** The last day of each governing document, null while it governs. */
  readonly documents: ReadonlyMap<string, string | null>;
  /** What was last said of anything that is simply set anew: budgets, preparation chains, tasks … */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Names of the settings, so that what is recorded and what is asked for are the same. */
export const setting = {
  presidium: 'presidium',
  consequenceTexts: 'consequence-texts',
  remote: 'remote-participation',
  substituteOrder: (party: string) => `substitute-order-${party}`,
  budget: (year: number) => `budget-${year}`,
  chain: (year: number) => `preparation-chain-${year}`,
  task: (task: string) => `task-${task}`,
  minimum: (group: string) => `minimum-${group}`,
  groupMeetings: (group: string, year: number) => `group-meetings-${group}-${year}`,
};

const set = (state: CommitteeState, name: string, value: unknown): CommitteeState => ({
  ...state,
  settings: new Map(state.settings).set(name, value),
});

const party = (state: CommitteeState, key: string, changes: Partial<PartyState>): CommitteeState => {
  const before = state.parties.get(key);
  return before ? { ...state, parties: new Map(state.parties).set(key, { ...before, ...changes }) } : state;
};

const procedure = (state: CommitteeState, event: FoldedEvent): CommitteeState => ({
  ...state,
  procedure: evolveWith(procedureFacts, state.procedure, [event]),
});

export const committeeFold: Fold<CommitteeState, CommitteeEvents> = {
  initial: {
    established: undefined,
    names: [],
    numberings: [],
    parties: new Map(),
    terms: [],
    offices: [],
    politicalParties: [],
    interests: interestsFacts.initial,
    doors: doorsFacts.initial,
    procedure: procedureFacts.initial,
    groups: new Map(),
    documents: new Map(),
    settings: new Map(),
  },
  evolve: {
    CommitteeEstablished: (state, { data }) => ({
      ...state,
      established: { joint: data.joint, host: data.host },
      names: [{ name: data.name, from: data.from === null ? ALWAYS : firstDay(data.from) }],
      numberings: [{ prefix: data.prefix, format: data.numberFormat, from: ALWAYS }],
    }),
    CommitteeRenamed: (state, { data }) => ({ ...state, names: [...state.names, data] }),
    NumberPrefixChanged: (state, { data: { prefix, numberFormat, from } }) => ({
      ...state,
      numberings: [...state.numberings, { prefix, format: numberFormat, from }],
    }),
    PartyJoined: (state, { data }) => ({
      ...state,
      parties: new Map(state.parties).set(data.party, {
        name: data.name,
        from: data.from === null ? ALWAYS : firstDay(data.from),
        to: null,
        seats:
          data.members === null || data.substitutes === null
            ? []
            : [{ from: ALWAYS, members: data.members, substitutes: data.substitutes }],
      }),
    }),
    SeatsChanged: (state, { data }) =>
      party(state, data.party, { seats: inOrder(state.parties.get(data.party)?.seats ?? [], data) }),
    PartyLeft: (state, { data }) => party(state, data.party, { to: data.on }),
    MemberElected: (state, { data: { member, party, seat, from, to, politicalParty } }) => ({
      ...state,
      terms: [...state.terms, { member, party, seat, from, to }],
      politicalParties: inOrder(state.politicalParties, { member, politicalParty, from }),
    }),
    PoliticalPartyChanged: (state, { data }) => ({
      ...state,
      politicalParties: inOrder(state.politicalParties, data),
    }),
    SubstituteOrderSet: (state, { data }) => set(state, setting.substituteOrder(data.party), data),
    InterestDeclared: (state, event) => ({
      ...state,
      interests: interestsFacts.evolve.InterestDeclared(state.interests, event),
    }),
    InterestWithdrawn: (state, event) => ({
      ...state,
      interests: interestsFacts.evolve.InterestWithdrawn(state.interests, event),
    }),
    MemberLeft: (state, { data: { member, on } }) => ({
      ...state,
      terms: endedOn(state.terms, on, (term) => term.member === member && covers(term, on)),
    }),
    PresidiumAppointmentSet: (state, { data }) => set(state, setting.presidium, data),
    OfficeTaken: (state, { data }) => ({ ...state, offices: [...state.offices, data] }),
    OfficeLeft: (state, { data: { office, member, on } }) => ({
      ...state,
      offices: endedOn(state.offices, on, (held) => held.office === office && held.member === member),
    }),
    GroupFormed: (state, { data }) =>
      set(
        { ...state, groups: new Map(state.groups).set(data.group, null) },
        setting.minimum(data.group),
        data.minimumMeetings,
      ),
    GroupChanged: (state, { data }) => set(state, setting.minimum(data.group), data.minimumMeetings),
    GroupDissolved: (state, { data }) => ({
      ...state,
      groups: new Map(state.groups).set(data.group, data.on),
    }),
    GroupMeetingsReported: (state, { data }) =>
      set(state, setting.groupMeetings(data.group, data.year), data.meetings),
    GoverningDocumentAdded: (state, { data }) => ({
      ...state,
      documents: new Map(state.documents).set(data.document, null),
    }),
    GoverningDocumentRemoved: (state, { data }) => ({
      ...state,
      documents: new Map(state.documents).set(data.document, data.on),
    }),
    ConsequenceTextsRequired: (state, { data }) => set(state, setting.consequenceTexts, data),
    BudgetSet: (state, { data }) => set(state, setting.budget(data.year), data),
    PreparationChainSet: (state, { data }) => set(state, setting.chain(data.year), data),
    RemoteParticipationAllowed: (state, { data }) => set(state, setting.remote, firstDay(data.from)),
    DoorsDecided: (state, event) => ({
      ...state,
      doors: doorsFacts.evolve.DoorsDecided(state.doors, event),
    }),
    NoticePeriodSet: procedure,
    PreparationLeadTimesSet: procedure,
    AttendanceLimitSet: procedure,
    TaskStated: (state, { data }) => set(state, setting.task(data.task), data.text),
  },
};
