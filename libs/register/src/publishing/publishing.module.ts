import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { publicCases } from './public-cases.read-model';
import { readPublicFeed } from './read-public-feed.query';

/** What everybody may know of the registers, and how it changes. */
export const publishing: Capability = {
  name: 'publishing',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([readPublicFeed]),
  readModels: [publicCases],
};
