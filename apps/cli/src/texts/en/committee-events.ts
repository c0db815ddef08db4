import { dayInWords } from '../dates';
import { type CommitteeEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);
/** Nothing for what held from the beginning. */
const fromDay = (from: string): string => (from.startsWith('0000') ? '' : ` from ${day(from)}`);
const offices = (names: readonly (keyof typeof words.office)[]): string =>
  names.map((name) => words.office[name]).join(` ${words.and} `);
const seats = (members: number | null, substitutes: number | null): string =>
  members === null ? '' : `, ${members} members and ${substitutes ?? 0} substitutes`;

export const committeeEvents: CommitteeEventTexts = {
  CommitteeEstablished: ({ name }) => `The committee was set up: ${name}`,
  CommitteeRenamed: ({ name, from }) => `The committee is called ${name} from ${day(from)}`,
  NumberPrefixChanged: ({ prefix, from }) => `Case numbers are written with ${prefix} from ${day(from)}`,
  PartyJoined: ({ name, members, substitutes }) => `${name} became a party${seats(members, substitutes)}`,
  SeatsChanged: ({ party, members, substitutes, from }) =>
    `The seats of ${party} changed from ${day(from)}${seats(members, substitutes)}`,
  PartyLeft: ({ party, on }) => `${party} left the committee; last day ${day(on)}`,
  MemberElected: ({ name, seat, from, to, replaces, politicalParty }) =>
    `${name}${politicalParty ? ` (${politicalParty})` : ''} was elected ${words.seat[seat]} from ${from}${to ? ` to ${to}` : ''}${replaces ? `, in the place of ${replaces}` : ''}`,
  PoliticalPartyChanged: ({ member, politicalParty, from }) =>
    politicalParty === null
      ? `${member} belongs to no party from ${from}`
      : `${member} belongs to ${politicalParty} from ${from}`,
  SubstituteOrderSet: ({ party, order, from }) =>
    `The substitutes of ${party} are called in this order from ${from}: ${order.join(', ') || 'that of their election'}`,
  InterestDeclared: ({ member, case: inCase, because }) =>
    `${member} declared a disqualification${inCase ? ` in ${inCase}` : ''}: ${because}`,
  InterestWithdrawn: ({ member, case: inCase, on }) =>
    `The disqualification that ${member} declared${inCase ? ` in ${inCase}` : ''} no longer holds; last day ${on}`,
  MemberLeft: ({ member, on }) => `${member} left; last day ${on}`,
  PresidiumAppointmentSet: ({ offices: names, appointedBy }) => `${appointedBy} appoints ${offices(names)}`,
  OfficeTaken: ({ office, member, from }) => `${member} became ${words.office[office]} from ${from}`,
  OfficeLeft: ({ office, member, on }) => `${member} left as ${words.office[office]}; last day ${on}`,
  GroupFormed: ({ name, kind }) => `${name} (${words.group[kind]}) was formed`,
  GroupChanged: ({ group, minimumMeetings, from }) =>
    `The minimum number of meetings of ${group} is ${minimumMeetings ?? 'not laid down'} from ${from}`,
  GroupDissolved: ({ group, on }) => `${group} ended; last day ${on}`,
  GroupMeetingsReported: ({ group, year, meetings }) => `${group} met ${meetings} times in ${year}`,
  GoverningDocumentAdded: ({ title, reference }) =>
    `Governing document: ${title}${reference ? ` (${reference})` : ''}`,
  GoverningDocumentRemoved: ({ document, on }) =>
    `${document} no longer governs the committee; last day ${on}`,
  ConsequenceTextsRequired: ({ texts, from }) =>
    `From ${day(from)} items for decision must hold: ${texts.map(({ title }) => title).join(', ') || 'no texts of their own'}`,
  BudgetSet: ({ year, form, amount }) =>
    form === 'none'
      ? `The committee has no budget of its own for ${year}`
      : `The net budget for ${year} is ${amount ?? '–'} tkr`,
  PreparationChainSet: ({ year, rounds }) => `The preparation of ${year} has ${rounds.length} rounds`,
  RemoteParticipationAllowed: ({ from }) => `Taking part from a distance is allowed from ${day(from)}`,
  DoorsDecided: ({ doors, from, decidedBy }) =>
    `Meetings are ${doors === 'open' ? 'open to the public' : 'behind closed doors'} from ${from} (${decidedBy})`,
  NoticePeriodSet: ({ days, from }) =>
    `The notice is to be sent at least ${days} days before the meeting${fromDay(from)}`,
  PreparationLeadTimesSet: ({ steps, from }) =>
    `Each meeting is prepared in ${steps.length} steps${steps.length > 0 ? `: ${steps.map(({ code, daysBefore }) => `${code} ${daysBefore} days before`).join(', ')}` : ''}${fromDay(from)}`,
  AttendanceLimitSet: ({ percent, from }) =>
    `Attendance below ${percent} per cent is flagged${fromDay(from)}`,
  TaskStated: ({ text }) => `Task of the committee: ${text}`,
  AbbreviationExplained: ({ abbreviation, meaning }) =>
    `The abbreviation ${abbreviation} stands for ${meaning}`,
};
