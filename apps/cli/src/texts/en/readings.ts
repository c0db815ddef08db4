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
  kind: 'Kind',
  documents: 'Documents',
  gone: 'public no longer',
  kinds: {
    case: 'case',
    paragraph: 'paragraph',
    meeting: 'meeting',
    posting: 'notice on the boards',
    committee: 'committee',
    member: 'elected person',
    proposal: 'citizens’ proposal',
    'proposals-report': 'report of citizens’ proposals',
  },
  tombstones: 'No longer public',
  head: 'The latest change',
  next: 'Go on after',
  reason: {
    'made-secret': 'made secret',
    annulled: 'annulled',
    withdrawn: 'withdrawn',
    corrected: 'corrected',
    erased: 'erased',
    moved: 'moved',
    disposed: 'disposed of',
  },
};
