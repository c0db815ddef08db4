import { dayInWords } from '../dates';
import { type MeetingEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const meetingEvents: MeetingEventTexts = {
  MeetingPlanned: ({ when, subjects }) =>
    `Sammanträdet planerades till ${day(when)}, med ${subjects.length} ämnen`,
  ExtraMeetingAnnounced: ({ when }) => `Ett extra sammanträde utlystes till ${day(when)}`,
  SubjectAdded: ({ subject }) => `Ämnet ”${subject.title}” lades till`,
  MeetingMoved: ({ from, to, mode, place }) => {
    const how = [mode && words.mode[mode], place].filter(Boolean).join(', ');
    const moved =
      from === to ? 'Sammanträdet ändrades' : `Sammanträdet flyttades från ${day(from)} till ${day(to)}`;
    return how ? `${moved} (${how})` : moved;
  },
  MeetingCalled: ({ noticeOn }) => `Kallelsen skickades ${noticeOn}`,
  MeetingHeld: ({ on, dealtWith }) => `Sammanträdet hölls ${day(on)} och tog upp ${dealtWith.length} frågor`,
  MatterDealtWith: ({ matter }) => `Sammanträdet tog även upp ”${matter.title}”`,
  MeetingCancelled: () => 'Sammanträdet ställdes in',
  DecisionRecorded: ({ title, text, due }) =>
    `Beslut: ${title}. ${text}${due ? ` Senast ${day(due.on)}: ${due.what}` : ''}`,
  DecisionDispatched: ({ on, recipients }) => `Beslutet expedierades ${on} till ${recipients.join(', ')}`,
  DecisionReportedBack: ({ on, result }) => `Beslutet återrapporterades ${on}: ${result}`,
};
