import { type AssignmentEvents } from '../../assignments/assignment.events';
import { keyOf } from '../../shared/streams';
import { type Effects } from './effect';

type Events = Omit<AssignmentEvents, 'AssignmentReported'>;

const of = (stream: string) => ({ rule: 'deadline.assignment', subject: keyOf(stream) }) as const;

export const assignmentEffects: Effects<Events> = {
  AssignmentIssued: ({ stream, data: { due, title } }) =>
    due === null ? [] : [{ ...of(stream), does: 'open', on: due, note: title }],
  AssignmentDueMoved: ({ stream, data: { to, title } }) => [
    { ...of(stream), does: 'open', on: to, note: title },
  ],
  AssignmentCompleted: ({ stream, data: { on, result } }) => [
    { ...of(stream), does: 'meet', on, note: result },
  ],
  // What is written off is no longer a duty, and was not done.
  AssignmentWrittenOff: ({ stream }) => [{ ...of(stream), does: 'drop' }],
};
