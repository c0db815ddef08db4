import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { firstDay } from '../shared/partial-day';
import { keyOf } from '../shared/streams';
import { type CommitteeEvents, type GroupKind, type Office, type PartyKind } from './committee.events';
import { type Seats } from './committee.seats';
import { ALWAYS, inOrder } from './committee.span';

export interface PartyOfRow {
  readonly party: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly from: string | null;
  /** The last day of a party that has left. */
  readonly leftOn: string | null;
  readonly seats: readonly Seats[];
}

export interface GroupOfRow {
  readonly group: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly purpose: string | null;
  readonly minimums: readonly { readonly from: string; readonly minimumMeetings: number | null }[];
  readonly reported: readonly { readonly year: number; readonly meetings: number }[];
  readonly dissolvedOn: string | null;
}

export type DocumentOfRow = CommitteeEvents['GoverningDocumentAdded'] & { readonly removedOn: string | null };
export type Budget = CommitteeEvents['BudgetSet'];
export type PreparationChain = CommitteeEvents['PreparationChainSet'];
type Texts = CommitteeEvents['ConsequenceTextsRequired'];

/** All that is recorded of a committee, over time. `committeeView` says how it stands on a day. */
@Entity('committee')
export class CommitteeRow {
  /** The code, `GNU`: it never changes. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') names!: readonly { readonly name: string; readonly from: string }[];
  @Column('jsonb') numberings!: readonly {
    readonly prefix: string;
    readonly format: string;
    readonly from: string;
  }[];
  @Column('boolean') joint!: boolean;
  /** The first day, as far as a source gives it. */
  @Column('text', { nullable: true }) from!: string | null;
  @Column('text') host!: string;
  @Column('text', { nullable: true }) supervisedBy!: string | null;
  @Column('jsonb') parties!: readonly PartyOfRow[];
  @Column('jsonb', { nullable: true }) presidium!: {
    readonly offices: readonly Office[];
    readonly appointedBy: string;
  } | null;
  @Column('jsonb') groups!: readonly GroupOfRow[];
  @Column('jsonb') documents!: readonly DocumentOfRow[];
  @Column('jsonb') consequenceTexts!: readonly Texts[];
  @Column('jsonb') budgets!: readonly Budget[];
  @Column('jsonb') preparationChains!: readonly PreparationChain[];
  @Column('jsonb', { nullable: true }) remote!: { readonly from: string; readonly decidedBy: string } | null;
  /** From which days on meetings are open to the public, or behind closed doors. */
  @Column('jsonb') doors!: readonly CommitteeEvents['DoorsDecided'][];
  @Column('jsonb') noticePeriods!: readonly CommitteeEvents['NoticePeriodSet'][];
  @Column('jsonb') leadTimes!: readonly CommitteeEvents['PreparationLeadTimesSet'][];
  @Column('jsonb') attendanceLimits!: readonly CommitteeEvents['AttendanceLimitSet'][];
  @Column('jsonb') tasks!: readonly CommitteeEvents['TaskStated'][];
}

/** The items with the changed ones in their places. */
const change = <Item>(
  items: readonly Item[],
  which: (item: Item) => boolean,
  by: (item: Item) => Item,
): readonly Item[] => items.map((item) => (which(item) ? by(item) : item));

/** The items with this one in the place of the one before it with the same key, or last. */
const put = <Item>(
  items: readonly Item[],
  item: Item,
  key: (item: Item) => string | number,
): readonly Item[] =>
  items.some((other) => key(other) === key(item))
    ? change(
        items,
        (other) => key(other) === key(item),
        () => item,
      )
    : [...items, item];

const changeParty = (row: CommitteeRow | undefined, key: string, by: (party: PartyOfRow) => PartyOfRow) =>
  row && { ...row, parties: change(row.parties, ({ party }) => party === key, by) };

const changeGroup = (row: CommitteeRow | undefined, key: string, by: (group: GroupOfRow) => GroupOfRow) =>
  row && { ...row, groups: change(row.groups, ({ group }) => group === key, by) };

export const committeeModel = readModel<
  Omit<
    CommitteeEvents,
    | 'MemberElected'
    | 'MemberLeft'
    | 'PoliticalPartyChanged'
    | 'SubstituteOrderSet'
    | 'InterestDeclared'
    | 'InterestWithdrawn'
    | 'OfficeTaken'
    | 'OfficeLeft'
  >
>()<CommitteeRow>({
  name: 'committees',
  version: 4,
  row: CommitteeRow,
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    CommitteeEstablished: (_, { data: { name, prefix, numberFormat, ...data } }, key) => ({
      key,
      ...data,
      names: [{ name, from: ALWAYS }],
      numberings: [{ prefix, format: numberFormat, from: ALWAYS }],
      parties: [],
      presidium: null,
      groups: [],
      documents: [],
      consequenceTexts: [],
      budgets: [],
      preparationChains: [],
      remote: null,
      doors: [],
      noticePeriods: [],
      leadTimes: [],
      attendanceLimits: [],
      tasks: [],
    }),
    CommitteeRenamed: (row, { data }) => row && { ...row, names: inOrder(row.names, data) },
    NumberPrefixChanged: (row, { data: { prefix, numberFormat, from } }) =>
      row && { ...row, numberings: inOrder(row.numberings, { prefix, format: numberFormat, from }) },
    PartyJoined: (row, { data: { members, substitutes, ...party } }) => {
      const seats = members === null || substitutes === null ? [] : [{ from: ALWAYS, members, substitutes }];
      return row && { ...row, parties: [...row.parties, { ...party, leftOn: null, seats }] };
    },
    SeatsChanged: (row, { data: { party: key, ...seats } }) =>
      changeParty(row, key, (party) => ({ ...party, seats: inOrder(party.seats, seats) })),
    PartyLeft: (row, { data }) => changeParty(row, data.party, (party) => ({ ...party, leftOn: data.on })),
    PresidiumAppointmentSet: (row, { data }) => row && { ...row, presidium: data },
    GroupFormed: (row, { data: { minimumMeetings, ...data } }) => {
      const minimums = [{ from: ALWAYS, minimumMeetings }];
      const group = { ...data, minimums, reported: [], dissolvedOn: null };
      return row && { ...row, groups: [...row.groups, group] };
    },
    GroupChanged: (row, { data: { group: key, ...minimum } }) =>
      changeGroup(row, key, (group) => ({ ...group, minimums: inOrder(group.minimums, minimum) })),
    GroupDissolved: (row, { data }) =>
      changeGroup(row, data.group, (group) => ({ ...group, dissolvedOn: data.on })),
    GroupMeetingsReported: (row, { data: { group: key, ...reported } }) =>
      changeGroup(row, key, (group) => ({
        ...group,
        reported: put(group.reported, reported, ({ year }) => year),
      })),
    GoverningDocumentAdded: (row, { data }) =>
      row && { ...row, documents: [...row.documents, { ...data, removedOn: null }] },
    GoverningDocumentRemoved: (row, { data }) =>
      row && {
        ...row,
        documents: change(
          row.documents,
          ({ document }) => document === data.document,
          (document) => ({ ...document, removedOn: data.on }),
        ),
      },
    ConsequenceTextsRequired: (row, { data: { texts, from } }) =>
      row && { ...row, consequenceTexts: inOrder(row.consequenceTexts, { texts, from: firstDay(from) }) },
    BudgetSet: (row, { data }) => row && { ...row, budgets: put(row.budgets, data, ({ year }) => year) },
    PreparationChainSet: (row, { data }) =>
      row && { ...row, preparationChains: put(row.preparationChains, data, ({ year }) => year) },
    RemoteParticipationAllowed: (row, { data }) => row && { ...row, remote: data },
    DoorsDecided: (row, { data }) => row && { ...row, doors: inOrder(row.doors, data) },
    NoticePeriodSet: (row, { data }) => row && { ...row, noticePeriods: inOrder(row.noticePeriods, data) },
    PreparationLeadTimesSet: (row, { data }) => row && { ...row, leadTimes: inOrder(row.leadTimes, data) },
    AttendanceLimitSet: (row, { data }) =>
      row && { ...row, attendanceLimits: inOrder(row.attendanceLimits, data) },
    TaskStated: (row, { data }) => row && { ...row, tasks: put(row.tasks, data, ({ task }) => task) },
  },
});
