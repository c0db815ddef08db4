import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { logEntries } from './log-entries.read-model';
import { listCorrelated, searchLog } from './search-log.query';

/** The log by who, what, where and when; it changes nothing. */
export function logEntriesOf(others: readonly Capability[]): Capability {
  const types = others.flatMap(({ events }) => Object.keys(events));
  return {
    name: 'log-entries',
    events: {},
    rules: {},
    commandHandlers: [],
    queryHandlers: queryHandlers([searchLog, listCorrelated]),
    readModels: [logEntries(types)],
  };
}
