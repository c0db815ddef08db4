import { dayInWords } from '../dates';
import { type AssignmentEventTexts } from '../event-texts';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const assignmentEvents: AssignmentEventTexts = {
  AssignmentIssued: ({ giver, to, title, due }) =>
    `${giver} gave ${to} an assignment: ${title}${due ? `, due ${day(due)}` : ''}`,
  AssignmentReported: ({ on, status, comment }) =>
    `The assignment was reported on ${on}: ${words.itemStatus[status]}. ${comment}`,
  AssignmentDueMoved: ({ title, from, to }) =>
    from
      ? `The assignment “${title}” is due ${day(to)} instead of ${day(from)}`
      : `The assignment “${title}” is due ${day(to)}`,
  AssignmentCompleted: ({ on, result }) => `The assignment was carried out on ${on}: ${result}`,
  AssignmentWrittenOff: ({ on }) => `The assignment was written off on ${on}`,
};
