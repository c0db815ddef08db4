import { dayInWords } from '../dates';
import { type CommitteeEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);
/** Nothing for what held from the beginning. */
const fromDay = (from: string): string => (from.startsWith('0000') ? '' : ` från ${day(from)}`);
const offices = (names: readonly (keyof typeof words.office)[]): string =>
  names.map((name) => words.office[name]).join(` ${words.and} `);
const seats = (members: number | null, substitutes: number | null): string =>
  members === null ? '' : `, ${members} ledamöter och ${substitutes ?? 0} ersättare`;

export const committeeEvents: CommitteeEventTexts = {
  CommitteeEstablished: ({ name }) => `Nämnden lades upp: ${name}`,
  CommitteeRenamed: ({ name, from }) => `Nämnden heter ${name} från ${day(from)}`,
  NumberPrefixChanged: ({ prefix, from }) => `Diarienummer skrivs med ${prefix} från ${day(from)}`,
  PartyJoined: ({ name, members, substitutes }) => `${name} blev part${seats(members, substitutes)}`,
  SeatsChanged: ({ party, members, substitutes, from }) =>
    `Platserna för ${party} ändrades från ${day(from)}${seats(members, substitutes)}`,
  PartyLeft: ({ party, on }) => `${party} lämnade nämnden; sista dag ${day(on)}`,
  MemberElected: ({ name, seat, from, to, replaces, politicalParty }) =>
    `${name}${politicalParty ? ` (${politicalParty})` : ''} valdes till ${words.seat[seat]} från ${from}${to ? ` till ${to}` : ''}${replaces ? `, i stället för ${replaces}` : ''}`,
  PoliticalPartyChanged: ({ member, politicalParty, from }) =>
    politicalParty === null
      ? `${member} hör inte till något parti från ${from}`
      : `${member} hör till ${politicalParty} från ${from}`,
  SubstituteOrderSet: ({ party, order, from }) =>
    `Ersättarna för ${party} kallas in i denna ordning från ${from}: ${order.join(', ') || 'den ordning de valdes i'}`,
  InterestDeclared: ({ member, case: inCase, because }) =>
    `${member} anmälde jäv${inCase ? ` i ${inCase}` : ''}: ${because}`,
  InterestWithdrawn: ({ member, case: inCase, on }) =>
    `Det jäv som ${member} anmält${inCase ? ` i ${inCase}` : ''} gäller inte längre; sista dag ${on}`,
  MemberLeft: ({ member, on }) => `${member} lämnade sitt uppdrag; sista dag ${on}`,
  PresidiumAppointmentSet: ({ offices: names, appointedBy }) => `${appointedBy} utser ${offices(names)}`,
  OfficeTaken: ({ office, member, from }) => `${member} blev ${words.office[office]} från ${from}`,
  OfficeLeft: ({ office, member, on }) => `${member} slutade som ${words.office[office]}; sista dag ${on}`,
  GroupFormed: ({ name, kind }) => `${name} (${words.group[kind]}) inrättades`,
  GroupChanged: ({ group, minimumMeetings, from }) =>
    `Minsta antal möten för ${group} är ${minimumMeetings ?? 'inte bestämt'} från ${from}`,
  GroupDissolved: ({ group, on }) => `${group} upphörde; sista dag ${on}`,
  GroupMeetingsReported: ({ group, year, meetings }) => `${group} hade ${meetings} möten ${year}`,
  GoverningDocumentAdded: ({ title, reference }) =>
    `Styrande dokument: ${title}${reference ? ` (${reference})` : ''}`,
  GoverningDocumentRemoved: ({ document, on }) => `${document} styr inte längre nämnden; sista dag ${on}`,
  ConsequenceTextsRequired: ({ texts, from }) =>
    `Beslutsärenden ska från ${day(from)} innehålla: ${texts.map(({ title }) => title).join(', ') || 'inga särskilda texter'}`,
  BudgetSet: ({ year, form, amount }) =>
    form === 'none'
      ? `Nämnden har ingen egen budget ${year}`
      : `Nettobudgeten för ${year} är ${amount ?? '–'} tkr`,
  PreparationChainSet: ({ year, rounds }) => `Beredningsplanen för ${year} har ${rounds.length} omgångar`,
  RemoteParticipationAllowed: ({ from }) => `Deltagande på distans är tillåtet från ${day(from)}`,
  DoorsDecided: ({ doors, from, decidedBy }) =>
    `Sammanträdena är ${doors === 'open' ? 'offentliga' : 'inom stängda dörrar'} från ${from} (${decidedBy})`,
  NoticePeriodSet: ({ days, from }) =>
    `Kallelsen ska skickas senast ${days} dagar före sammanträdet${fromDay(from)}`,
  PreparationLeadTimesSet: ({ steps, from }) =>
    `Beredningen av varje sammanträde har ${steps.length} steg${steps.length > 0 ? `: ${steps.map(({ code, daysBefore }) => `${code} ${daysBefore} dagar före`).join(', ')}` : ''}${fromDay(from)}`,
  AttendanceLimitSet: ({ percent, from }) =>
    `Närvaro under ${percent} procent ska uppmärksammas${fromDay(from)}`,
  TaskStated: ({ text }) => `Nämndens uppgift: ${text}`,
  AbbreviationExplained: ({ abbreviation, meaning }) => `Förkortningen ${abbreviation} står för ${meaning}`,
};
