import { type Role } from '@diarium/config';
import { type ReadModelStatus } from '@diarium/event-store';
import {
  type CaseListRow,
  type CaseParty,
  type DeadlineState,
  type GoalOutcome,
  type GroupKind,
  type Initiative,
  type ItemKind,
  type ItemStatus,
  type MeetingMode,
  type MeetingRow,
  type Office,
  type PartyKind,
  type PlanStatus,
  type ProcurementStatus,
  type RelationKind,
  type ReportKind,
  type ReportRow,
  type Seat,
} from '@diarium/register';

type Words<Stored extends string> = Readonly<Record<Stored, string>>;

/** What stored words are called. */
export const words = {
  caseStatus: {
    Öppet: 'Öppet',
    Vilande: 'Vilande',
    Stängt: 'Stängt',
    'Ad acta': 'Ad acta',
    Makulerat: 'Makulerat',
  } satisfies Words<CaseListRow['status']>,
  caseEnding: { Stängt: 'Stängt', 'Ad acta': 'Ad acta' },
  initiative: { own: 'nämndens eget', external: 'någon annans' } satisfies Words<Initiative>,
  partyRole: { sender: 'avsändare', recipient: 'mottagare', party: 'part' } satisfies Words<
    CaseParty['role']
  >,
  relation: {
    continues: 'fortsätter',
    answers: 'besvarar',
    'see-also': 'se även',
  } satisfies Words<RelationKind>,
  meetingStatus: {
    planned: 'planerat',
    moved: 'flyttat',
    called: 'kallat',
    held: 'hållet',
    cancelled: 'inställt',
  } satisfies Words<MeetingRow['status']>,
  mode: { physical: 'fysiskt', digital: 'digitalt', hybrid: 'hybrid' } satisfies Words<MeetingMode>,
  itemKind: { goal: 'Mål', activity: 'Aktivitet', assignment: 'Uppdrag' } satisfies Words<ItemKind>,
  itemStatus: {
    'Ej påbörjad': 'Ej påbörjad',
    'Pågående enligt plan': 'Pågående enligt plan',
    'Pågående med avvikelse': 'Pågående med avvikelse',
    'Avslutad/klar': 'Avslutad/klar',
  } satisfies Words<ItemStatus>,
  outcome: {
    Uppnått: 'Uppnått',
    'Delvis uppnått': 'Delvis uppnått',
    'Ej uppnått': 'Ej uppnått',
  } satisfies Words<GoalOutcome>,
  deadlineState: {
    open: 'öppen',
    overdue: 'försenad',
    met: 'klar',
    late: 'klar för sent',
  } satisfies Words<DeadlineState>,
  seat: { member: 'ledamot', substitute: 'ersättare' } satisfies Words<Seat>,
  office: {
    chair: 'ordförande',
    'vice-chair': 'vice ordförande',
    'second-vice-chair': 'andre vice ordförande',
  } satisfies Words<Office>,
  group: {
    presidium: 'presidium',
    'working-group': 'arbetsgrupp',
    'preparation-group': 'beredningsgrupp',
    'user-council': 'brukarråd',
    forum: 'forum',
  } satisfies Words<GroupKind>,
  reportKind: { annual: 'årsredovisning', 'half-year': 'delårsrapport' } satisfies Words<ReportKind>,
  role: {
    registrar: 'registrator',
    secretary: 'sekreterare',
    officer: 'handläggare',
    chair: 'ordförande',
    auditor: 'revisor',
    'board-supervisor': 'styrelsens tillsyn',
    'party-reader': 'läsare hos part',
    administrator: 'administratör',
  } satisfies Words<Role>,
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  and: 'och',
  yes: 'ja',
  no: 'nej',
  unknown: 'okänt',
  partyKind: { region: 'region', municipality: 'kommun' } satisfies Words<PartyKind>,
  planStatus: {
    draft: 'utkast',
    adopted: 'fastställd',
    'under revision': 'under revidering',
  } satisfies Words<PlanStatus>,
  procurementStatus: {
    planned: 'planerad',
    withdrawn: 'utgått',
    completed: 'avslutad',
  } satisfies Words<ProcurementStatus>,
  reportStatus: { draft: 'utkast', delivered: 'lämnad' } satisfies Words<ReportRow['status']>,
  readModelStatus: { building: 'byggs', live: 'aktuell', halted: 'stoppad' } satisfies Words<
    ReadModelStatus['status']
  >,
  noOutcome: 'inte redovisat än',
  withdrawn: 'utgått',
  notInPlan: 'utanför planen',
  notReported: 'inte redovisad',
  notAccountedFor: 'framgår inte',
  inTheDatabase: 'i databasen',
};
