import { type EventOf, type NameOf } from '@diarium/event-store';
import { type GoalEvents, type GoalOutcome, type ItemStatus } from '../goals/goal.events';
import { type MeetingEvents, type MeetingMode } from '../meetings/meeting.events';
import { type ProcurementEvents } from '../procurement/procurement.events';
import { type Claim, type ReportEvents } from '../reports/report.events';
import { keyOf } from '../shared/streams';

/** What was planned, held, reached and claimed in a committee's year: all that its flags are computed from. */
export interface YearAccount {
  readonly meetings: Readonly<Record<string, AccountedMeeting>>;
  readonly goals: Readonly<Record<string, { readonly title: string; readonly outcome: GoalOutcome | null }>>;
  /** Title and latest known status. */
  readonly assignments: Readonly<
    Record<string, { readonly title: string; readonly status: ItemStatus | null }>
  >;
  /** Goals that an activity serves: an activity's key → its goal's. */
  readonly goalOfActivity: Readonly<Record<string, string>>;
  readonly unplannedProcurements: readonly string[];
  readonly statements: readonly {
    readonly statement: string;
    readonly text: string;
    readonly claim: Claim;
  }[];
}

export interface AccountedMeeting {
  /** The day as planned, or as held where that is known better. */
  readonly when: string;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly mode: MeetingMode | null;
  readonly subjects: readonly {
    readonly key: string;
    readonly title: string;
    readonly serves: string | null;
  }[];
  readonly dealtWith: readonly { readonly title: string; readonly planned: string | null }[];
}

export type AccountEvents = Pick<
  MeetingEvents,
  | 'MeetingPlanned'
  | 'ExtraMeetingAnnounced'
  | 'SubjectAdded'
  | 'MeetingMoved'
  | 'MeetingHeld'
  | 'MatterDealtWith'
  | 'MeetingCancelled'
> &
  Pick<
    GoalEvents,
    | 'GoalSet'
    | 'ActivityPlanned'
    | 'AssignmentGiven'
    | 'PlanItemWithdrawn'
    | 'StatusReported'
    | 'OutcomeRecorded'
  > &
  Pick<ProcurementEvents, 'ProcurementCompleted'> &
  Pick<ReportEvents, 'StatementMade'>;

type Account = {
  readonly [Name in NameOf<AccountEvents>]: (
    account: YearAccount,
    event: EventOf<Pick<AccountEvents, Name>>,
  ) => YearAccount;
};

export const emptyAccount: YearAccount = {
  meetings: {},
  goals: {},
  assignments: {},
  goalOfActivity: {},
  unplannedProcurements: [],
  statements: [],
};

const noMeeting: AccountedMeeting = { when: '', state: 'planned', mode: null, subjects: [], dealtWith: [] };

function withMeeting(
  account: YearAccount,
  stream: string,
  change: (meeting: AccountedMeeting) => Partial<AccountedMeeting>,
): YearAccount {
  const key = keyOf(stream);
  const meeting = account.meetings[key] ?? noMeeting;
  return { ...account, meetings: { ...account.meetings, [key]: { ...meeting, ...change(meeting) } } };
}

const without = <Value>(values: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));

export const accountFold: Account = {
  MeetingPlanned: (account, { stream, data: { when, mode, subjects } }) =>
    withMeeting(account, stream, () => ({ when, mode, subjects })),
  ExtraMeetingAnnounced: (account, { stream, data: { when, mode } }) =>
    withMeeting(account, stream, () => ({ when, mode })),
  SubjectAdded: (account, { stream, data }) =>
    withMeeting(account, stream, ({ subjects }) => ({ subjects: [...subjects, data.subject] })),
  MeetingMoved: (account, { stream, data }) => withMeeting(account, stream, () => ({ when: data.to })),
  MeetingHeld: (account, { stream, data }) =>
    withMeeting(account, stream, (meeting) => ({
      when: data.on,
      state: 'held',
      mode: data.mode ?? meeting.mode,
      dealtWith: data.dealtWith,
    })),
  MatterDealtWith: (account, { stream, data }) =>
    withMeeting(account, stream, ({ dealtWith }) => ({ dealtWith: [...dealtWith, data.matter] })),
  MeetingCancelled: (account, { stream }) => withMeeting(account, stream, () => ({ state: 'cancelled' })),
  GoalSet: (account, { data: { goal, title } }) => ({
    ...account,
    goals: { ...account.goals, [goal]: { title, outcome: null } },
  }),
  ActivityPlanned: (account, { data: { activity, goal } }) =>
    goal === null ? account : { ...account, goalOfActivity: { ...account.goalOfActivity, [activity]: goal } },
  AssignmentGiven: (account, { data: { assignment, title } }) => ({
    ...account,
    assignments: { ...account.assignments, [assignment]: { title, status: null } },
  }),
  PlanItemWithdrawn: (account, { data: { item } }) => ({
    ...account,
    goals: without(account.goals, item),
    assignments: without(account.assignments, item),
  }),
  StatusReported: (account, { data: { item, status } }) => {
    const assignment = account.assignments[item];
    return assignment
      ? { ...account, assignments: { ...account.assignments, [item]: { ...assignment, status } } }
      : account;
  },
  OutcomeRecorded: (account, { data: { goal, outcome } }) => {
    const known = account.goals[goal];
    return known ? { ...account, goals: { ...account.goals, [goal]: { ...known, outcome } } } : account;
  },
  ProcurementCompleted: (account, { data: { item, name } }) =>
    item === null ? { ...account, unplannedProcurements: [...account.unplannedProcurements, name] } : account,
  StatementMade: (account, { data: { statement, text, claim } }) =>
    claim === null
      ? account
      : { ...account, statements: [...account.statements, { statement, text, claim }] },
};
