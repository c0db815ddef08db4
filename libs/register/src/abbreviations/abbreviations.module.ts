import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { committeeStream } from '../shared/streams';
import { ExplainAbbreviation } from './abbreviation.commands';
import { abbreviationDecider } from './abbreviation.decider';
import { abbreviationEvents } from './abbreviation.events';
import { abbreviationRules } from './abbreviation.rules';
import { abbreviations as abbreviationsModel } from './abbreviations.read-model';
import { listAbbreviations } from './list-abbreviations.query';

/** No abbreviation in a register stays unexplained (OSL 4:1). */
export const abbreviations: Capability = {
  name: 'abbreviations',
  events: abbreviationEvents,
  rules: abbreviationRules,
  commandHandlers: commandHandlers({
    decider: abbreviationDecider,
    commands: { ExplainAbbreviation },
    stream: ({ committee }) => committeeStream(committee),
    facts: () => Promise.resolve(undefined),
  }),
  queryHandlers: queryHandlers([listAbbreviations]),
  readModels: [abbreviationsModel],
};
