import { type feed as svFeed, type readings as sv } from '../sv/readings';

export const readings: typeof sv = {
  title: 'Readings of what is marked as secret',
  none: 'Nobody has read anything that is marked as secret.',
  at: 'When',
  reader: 'Who',
  read: 'Read',
  question: 'By',
};

export const feed: typeof svFeed = {
  title: 'Changes of what is public',
  none: 'Nothing has changed since.',
  sequence: 'Change',
  documents: 'Documents',
  tombstones: 'No longer public',
  head: 'The latest change',
  next: 'Go on after',
  theCase: 'the case',
  reason: {
    'made-secret': 'made secret',
    annulled: 'annulled',
    corrected: 'corrected',
    disposed: 'disposed of',
  },
};
