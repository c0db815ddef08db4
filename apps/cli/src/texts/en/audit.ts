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
  backingUp: 'Backing up',
  backedUp: (events, folder) => `${events} events stand in ${folder}.`,
  restoring: 'Restoring the backup',
  restored: (events) =>
    `${events} events are restored, and the log is the same as in the backup. The views are built when the register is next opened.`,
  isWhole: 'The backup is whole and undamaged.',
  withoutKeys:
    'The keys of personal data are not in it. Without them these cannot be read: use --keys, with another folder.',
  backupOf: (when) => `Backup ${when}`,
  backupHead: (events, last, hash) =>
    `The last event (number ${events}): ${last}. Checksum of all events: ${hash}`,
  replayOf: (kind, key) => `${kind} ${key}, event by event`,
  comparisonOf: (kind, key) => `${kind} ${key} at two points in time`,
  view: 'View',
  field: 'Field',
  earlier: 'Earlier',
  later: 'Later',
};
