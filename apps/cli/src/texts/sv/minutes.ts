import { type MeetingMode, type MinutesEvents } from '@diarium/register';
import { type AttendanceMode, type CorrectableParagraphField } from '@diarium/register';
import { type Words } from './words-of';

type Outcome = MinutesEvents['ParagraphRecorded']['outcome'];

interface CorrectionText {
  readonly on: string;
  readonly what: string;
  readonly from: string | null;
  readonly to: string;
  readonly because: string | null;
}

/** Minutes, the minutes book and extracts. */
export const minutes = {
  title: (committee: string, day: string): string => `Protokoll  ${committee}  ${day}`,
  bookTitle: 'Protokollsbok',
  extractTitle: (number: string, committee: string): string => `Protokollsutdrag  ${number}  ${committee}`,
  noParagraphs: 'Inga paragrafer.',
  held: 'Sammanträdet',
  between: (on: string, from: string, to: string | null): string =>
    to === null ? `${on}, öppnat ${from}` : `${on}, ${from}–${to}`,
  place: 'Plats',
  mode: {
    physical: 'fysiskt',
    digital: 'på distans',
    hybrid: 'delvis på distans',
  } satisfies Words<MeetingMode>,
  doors: 'Dörrar',
  doorsAre: { closed: 'inom stängda dörrar', open: 'offentligt' },
  chair: 'Ordförande',
  secretary: 'Sekreterare',
  attesters: 'Utsedda att justera',
  paragraphs: 'Paragrafer',
  range: (first: number, last: number, year: number): string =>
    first === last ? `§ ${first}/${year}` : `§§ ${first}–${last}/${year}`,
  attested: 'Justerat',
  notAttested: 'inte justerat',
  attestedBy: (on: string, place: string | null, by: readonly string[]): string =>
    `${[on, place].filter(Boolean).join(', ')}, av ${by.join(', ')}`,
  endedEarly: 'Avslutat i förtid',
  notDealtWith: (items: readonly string[], because: string | null): string =>
    `${because === null ? '' : `${because}. `}Inte behandlat: ${items.join(', ')}`,
  present: 'Närvarande',
  name: 'Namn',
  party: 'Part',
  seat: 'Uppdrag',
  serves: 'Tjänstgör',
  takesPart: 'Deltar',
  time: 'Tid',
  attendance: { 'in-place': 'på plats', remote: 'på distans' } satisfies Words<AttendanceMode>,
  always: 'hela sammanträdet',
  fromUntil: (from: string | null, until: string | null): string =>
    [from === null ? '' : `från ${from}`, until === null ? '' : `till ${until}`].filter(Boolean).join(' '),
  servesAsMember: 'ja',
  servesNot: 'nej',
  servesFor: (member: string, time: string): string => `för ${member}${time === '' ? '' : ` ${time}`}`,
  others: 'Övriga närvarande',
  case: 'Ärende',
  presenter: 'Föredragande',
  ledBy: 'Ordförande i paragrafen',
  servingHere: 'Tjänstgörande',
  disqualified: 'Jäv',
  disqualifiedAs: (person: string, because: string): string => `${person}: ${because}`,
  authority: 'Myndighetsutövning',
  authorityText: 'ja; ingen får avstå',
  background: 'Bakgrund',
  documents: 'Beslutsunderlag',
  reports: 'Anmälda delegationsbeslut',
  onReportOf: 'Återrapportering av',
  proposals: 'Förslag',
  agendaProposal: 'förslaget i föredragningslistan',
  proposalOf: (key: string, by: string): string => `${by}${/[sxz]$/i.test(by) ? '' : 's'} förslag (${key})`,
  procedure: 'Beslutsgång',
  putAlone: (proposal: string): string => `Ordföranden frågar om ${proposal} antas och finner att så sker.`,
  put: (proposals: readonly string[], carried: string): string =>
    `Ordföranden ställer ${proposals.join(' mot ')} och finner att ${carried} antas.`,
  voted: (kind: 'open' | 'closed', proposals: readonly string[]): string =>
    `${kind === 'open' ? 'Omröstning' : 'Sluten omröstning'} mellan ${proposals.join(' och ')}.`,
  votesFor: (proposal: string, votes: number, names: readonly string[]): string =>
    `${votes} för ${proposal}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  abstain: (count: number, names: readonly string[]): string =>
    `${count} avstår${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  carried: (proposal: string): string => `Nämnden antar ${proposal}`,
  settledBy: {
    acclamation: '',
    majority: '',
    'casting-vote': ' med ordförandens utslagsröst',
    lot: ' efter lottning',
  },
  decision: 'Beslut',
  outcome: {
    decided: 'beslut',
    elected: 'val',
    noted: 'till kännedom',
    tabled: 'bordlagt',
    'referred-back': 'återremitterat',
  } satisfies Words<Outcome>,
  outcomeText: {
    tabled: 'Ärendet bordläggs.',
    'referred-back': 'Ärendet återremitteras.',
  },
  responsible: (who: string): string => `ansvarig: ${who}`,
  due: (on: string, what: string): string => `senast ${on}: ${what}`,
  calls: (meeting: string, to: string | null, mode: string | null): string =>
    `sammanträdet ${meeting} ${[to === null ? '' : `flyttas till ${to}`, mode === null ? '' : `hålls ${mode}`].filter(Boolean).join(' och ')}`,
  reservations: 'Reservationer',
  reservation: (person: string, text: string | null): string =>
    text === null ? person : `${person}: ${text}`,
  appeal: 'Överklagande',
  recipients: 'Sänds till',
  takenBack: 'Återtagen',
  takenBackText: (because: string | null): string => because ?? 'före justering',
  atOnce: 'Omedelbart justerad',
  corrections: 'Rättat efter justering',
  field: {
    heading: 'rubriken',
    background: 'bakgrunden',
    point: 'punkt',
    recipients: 'mottagarna',
    case: 'ärendet',
  } satisfies Words<CorrectableParagraphField>,
  correction: ({ on, what, from, to, because }: CorrectionText): string =>
    `${on}: ${what} ändrades från ”${from ?? '–'}” till ”${to}”${because === null ? '' : ` (${because})`}`,
  number: '§',
  on: 'Datum',
  heading: 'Rubrik',
  state: 'Läge',
  stateOf: {
    takenBack: 'återtagen',
    attested: 'justerad',
    corrected: 'justerad, rättad',
    open: 'inte justerad',
  },
};
