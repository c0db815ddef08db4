import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { type Counted } from '../shared/counted';
import { countHoldingsIn } from './count-holdings.query';

/** How much there is of what the capabilities let be counted. */
export const holdingsOf = (sources: readonly Counted[]): Capability => ({
  name: 'holdings',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([countHoldingsIn(sources)]),
  readModels: [],
});
