import { decisionNumber, type MinutesEvents } from '@diarium/register';
import { type MinutesEventTexts } from '../event-texts';

type Recorded = MinutesEvents['ParagraphRecorded'];

const numbers = (paragraphs: readonly string[]): string => paragraphs.map(decisionNumber).join(', ');

const outcomes: Readonly<Record<Recorded['outcome'], string>> = {
  decided: 'The committee decided',
  elected: 'The committee elected',
  noted: 'The committee took note of it',
  tabled: 'The matter was tabled',
  'referred-back': 'The matter was referred back',
};

export const minutesEvents: MinutesEventTexts = {
  MeetingOpened: ({ at, chair, attendants }) =>
    `The meeting was opened at ${at} by ${chair}, with ${attendants.length} present`,
  AttendantArrived: ({ at, attendant }) => `${attendant.name} came at ${at}`,
  AttendantLeft: ({ at, person }) => `${person} left the meeting at ${at}`,
  ServiceChanged: ({ at, person, servesFor }) =>
    servesFor === null
      ? `${person} ceased to serve at ${at}`
      : `${person} serves for ${servesFor} from ${at}`,
  DisqualificationNoted: ({ item, person, because }) => `${person} is disqualified in ${item}: ${because}`,
  MeetingClosed: ({ at, notDealtWith }) =>
    notDealtWith.length === 0
      ? `The meeting was closed at ${at}`
      : `The meeting ended early at ${at}; ${notDealtWith.length} items were not dealt with`,
  ReservationEntered: ({ paragraph, person, text }) =>
    `${person} entered a reservation against ${decisionNumber(paragraph)}${text === null ? '' : `: ${text}`}`,
  ParagraphTakenBack: ({ paragraph }) => `${decisionNumber(paragraph)} was taken back before attestation`,
  AttesterReplaced: ({ insteadOf, person }) => `${person} attests in the place of ${insteadOf}`,
  ParagraphAttestersAppointed: ({ paragraphs, attesters }) =>
    `${paragraphs.join(', ')} are to be attested by ${attesters.join(', ')}`,
  ParagraphsAttested: ({ on, paragraphs }) => `${numbers(paragraphs)} were attested at once on ${on}`,
  MinutesAttested: ({ on, paragraphs }) => `The minutes were attested on ${on}: ${numbers(paragraphs)}`,
  ParagraphRecorded: ({ heading, outcome, points }) =>
    `${heading}. ${[outcomes[outcome], ...points.map(({ text }) => text)].join(': ')}`,
};
