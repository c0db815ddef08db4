import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { readingsStream } from '../shared/streams';
import { accessRules } from './access.rules';
import { caseCircles } from './case-circle.read-model';
import { RecordReading } from './readings/reading.commands';
import { readingDecider } from './readings/reading.decider';
import { readingEvents } from './readings/reading.events';
import { listReadings, secretReadings } from './readings/secret-readings.read-model';

/** Who is in the circle of which case, what is refused to those who are not, and who has read what. */
export const access: Capability = {
  name: 'access',
  events: readingEvents,
  rules: accessRules,
  commandHandlers: commandHandlers({
    decider: readingDecider,
    commands: { RecordReading },
    stream: ({ committee, month }) => readingsStream(committee, month),
    facts: () => Promise.resolve(undefined),
  }),
  internalCommands: [RecordReading],
  queryHandlers: queryHandlers([listReadings]),
  readModels: [caseCircles, secretReadings],
};
