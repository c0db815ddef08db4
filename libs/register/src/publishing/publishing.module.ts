import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { casePart } from './case.part';
import { paragraphPart } from './paragraph.part';
import { proposalPart, proposalsReportPart } from './proposal.part';
import { publicItems } from './public-items.read-model';
import { type PublicPart } from './public-part';
import { readPublicFeed } from './read-public-feed.query';

/**
 * What everybody may know of the registers, and how it changes.
 * @param others parts that show columns of views of other capabilities
 */
export const publishingOf = (others: readonly PublicPart[]): Capability => ({
  name: 'publishing',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([readPublicFeed]),
  readModels: [publicItems([casePart, paragraphPart, proposalPart, proposalsReportPart, ...others])],
});
