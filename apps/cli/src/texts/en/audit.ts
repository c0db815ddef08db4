import { type Texts } from '../texts';

export const audit: Texts['audit'] = {
  asOf: {
    recorded: (time) => `As the register stood ${time}: what had been recorded by then.`,
    happened: (time) => `As it was ${time}: what had happened by then, as far as is known today.`,
  },
  building: 'Working out the register as it was',
  buildProgress: (name, position, head) => `${name}: ${position} of ${head}`,
  subjects: {
    case: 'Case',
    document: 'Document',
    meeting: 'Meeting',
    decision: 'Decision',
    goal: 'Goal or task',
    plan: 'Plan',
    assignment: 'Assignment',
    committee: 'Committee',
    user: 'User',
  },
  trailOf: (kind, key) => `${kind} ${key}: everything that has happened`,
  command: (id) => `command ${id}`,
  causedBy: (event) => `followed from ${event}`,
  caused: (event) => `led to ${event}`,
  together: (event) => `belongs with ${event}`,
  log: 'Events of the log',
  stream: 'Stream',
  exporting: 'Writing events',
  exported: (events, file) => `${events} events stand in ${file}.`,
};
