import { type search as sv } from '../sv/search';

/** Search over the whole register. */
export const search: typeof sv = {
  title: (words) => `Everything that holds “${words}”`,
  kind: 'Kind',
  number: 'Number or key',
  heading: 'Title',
  nothing: 'Nothing in the register holds all of these words.',
  kinds: {
    case: 'Case',
    document: 'Document',
    paragraph: 'Paragraph',
    decision: 'Decision',
    meeting: 'Meeting',
    assignment: 'Assignment',
    goal: 'Goal or activity',
    procurement: 'Procurement',
    inquiry: 'Inquiry',
  },
};
