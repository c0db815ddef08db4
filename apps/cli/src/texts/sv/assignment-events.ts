import { dayInWords } from '../dates';
import { type AssignmentEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const assignmentEvents: AssignmentEventTexts = {
  AssignmentIssued: ({ giver, to, title, due }) =>
    `${giver} gav ${to} ett uppdrag: ${title}${due ? `, klart senast ${day(due)}` : ''}`,
  AssignmentReported: ({ on, status, comment }) =>
    `Uppdraget redovisades ${on}: ${words.itemStatus[status]}. ${comment}`,
  AssignmentDueMoved: ({ title, from, to }) =>
    from
      ? `Uppdraget ”${title}” ska vara klart ${day(to)} i stället för ${day(from)}`
      : `Uppdraget ”${title}” ska vara klart ${day(to)}`,
  AssignmentCompleted: ({ on, result }) => `Uppdraget var utfört ${on}: ${result}`,
  AssignmentWrittenOff: ({ on }) => `Uppdraget skrevs av ${on}`,
};
