import { type keys as sv } from '../sv/keys';

export const keys: typeof sv = {
  title: 'The keys of personal data',
  rewrapped: (count) => (count === 1 ? '1 key was wrapped anew.' : `${count} keys were wrapped anew.`),
  masterKey: 'Master key',
  inUse: 'In use',
  closed: 'Closed',
  destroyed: 'Destroyed',
  toRewrap: 'Wrapped by another master key',
  errors: {
    'keys.no-master-key': 'The master key of personal data is missing.',
    'keys.wrong-master-key': 'The master key is not the one that the keys are wrapped by.',
    'keys.master-key-unreadable': 'The master key cannot be read.',
  },
};
