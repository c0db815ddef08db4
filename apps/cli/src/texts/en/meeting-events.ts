import { dayInWords } from '../dates';
import { type MeetingEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const meetingEvents: MeetingEventTexts = {
  MeetingPlanned: ({ when, subjects }) =>
    `The meeting was planned for ${day(when)}, with ${subjects.length} subjects`,
  ExtraMeetingAnnounced: ({ when }) => `An extra meeting was announced for ${day(when)}`,
  SubjectAdded: ({ subject }) => `The subject “${subject.title}” was added`,
  MeetingMoved: ({ from, to, mode, place }) => {
    const how = [mode && words.mode[mode], place].filter(Boolean).join(', ');
    const moved =
      from === to ? 'The meeting was changed' : `The meeting was moved from ${day(from)} to ${day(to)}`;
    return how ? `${moved} (${how})` : moved;
  },
  MeetingCalled: ({ noticeOn }) => `The notice was sent on ${noticeOn}`,
  MeetingHeld: ({ on, dealtWith }) =>
    `The meeting was held on ${day(on)} and took up ${dealtWith.length} matters`,
  MatterDealtWith: ({ matter }) => `The meeting also took up “${matter.title}”`,
  MeetingCancelled: () => 'The meeting was cancelled',
  DecisionRecorded: ({ title, text, due }) =>
    `Decision: ${title}. ${text}${due ? ` By ${day(due.on)}: ${due.what}` : ''}`,
  DecisionDispatched: ({ on, recipients }) => `The decision was sent on ${on} to ${recipients.join(', ')}`,
  DecisionReportedBack: ({ on, result }) => `The decision was reported back on ${on}: ${result}`,
};
