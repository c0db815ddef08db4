import { decisionNumber, type MinutesEvents } from '@diarium/register';
import { type MinutesEventTexts } from '../event-texts';

type Recorded = MinutesEvents['ParagraphRecorded'];

const numbers = (paragraphs: readonly string[]): string => paragraphs.map(decisionNumber).join(', ');

const outcomes: Readonly<Record<Recorded['outcome'], string>> = {
  decided: 'Nämnden beslutade',
  elected: 'Nämnden valde',
  noted: 'Nämnden tog del av ärendet',
  tabled: 'Ärendet bordlades',
  'referred-back': 'Ärendet återremitterades',
};

export const minutesEvents: MinutesEventTexts = {
  MeetingOpened: ({ at, chair, attendants }) =>
    `Sammanträdet öppnades ${at} av ${chair}, med ${attendants.length} närvarande`,
  AttendantArrived: ({ at, attendant }) => `${attendant.name} kom ${at}`,
  AttendantLeft: ({ at, person }) => `${person} lämnade sammanträdet ${at}`,
  ServiceChanged: ({ at, person, servesFor }) =>
    servesFor === null
      ? `${person} slutade tjänstgöra ${at}`
      : `${person} tjänstgör för ${servesFor} från ${at}`,
  DisqualificationNoted: ({ item, person, because }) => `Jäv för ${person} i ${item}: ${because}`,
  MeetingClosed: ({ at, notDealtWith }) =>
    notDealtWith.length === 0
      ? `Sammanträdet avslutades ${at}`
      : `Sammanträdet avslutades i förtid ${at}; ${notDealtWith.length} punkter behandlades inte`,
  ReservationEntered: ({ paragraph, person, text }) =>
    `${person} reserverade sig mot ${decisionNumber(paragraph)}${text === null ? '' : `: ${text}`}`,
  ParagraphTakenBack: ({ paragraph }) => `${decisionNumber(paragraph)} återtogs före justering`,
  AttesterReplaced: ({ insteadOf, person }) => `${person} justerar i stället för ${insteadOf}`,
  ParagraphAttestersAppointed: ({ paragraphs, attesters }) =>
    `${paragraphs.join(', ')} ska justeras av ${attesters.join(', ')}`,
  ParagraphsAttested: ({ on, paragraphs }) => `${numbers(paragraphs)} justerades omedelbart ${on}`,
  MinutesAttested: ({ on, paragraphs }) => `Protokollet justerades ${on}: ${numbers(paragraphs)}`,
  ParagraphRecorded: ({ heading, outcome, points }) =>
    `${heading}. ${[outcomes[outcome], ...points.map(({ text }) => text)].join(': ')}`,
};
