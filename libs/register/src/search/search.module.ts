import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { type Searched } from '../shared/searched';
import { searchRegisterIn } from './search-register.query';

/** One search over all that the capabilities let it find. */
export const searchOf = (sources: readonly Searched[]): Capability => ({
  name: 'search',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([searchRegisterIn(sources)]),
  readModels: [],
});
