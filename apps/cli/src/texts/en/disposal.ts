import { type Texts } from '../texts';

export const disposal: Texts['disposal'] = {
  plan: 'Retention plan',
  planHead: ['Row', 'What', 'Years', 'Counted from', 'Ground'],
  from: { registered: 'registration', 'case-closed': 'the end of the case' },
  noRows: 'The plan has no rows.',
  due: 'What may be disposed of',
  dueHead: ['Number', 'Registered', 'Row', 'From', 'Appraisal'],
  appraisals: { dispose: 'to be disposed of', keep: 'to be kept' },
  nothingDue: 'Nothing may be disposed of.',
  list: 'Documents disposed of',
  listHead: ['Number', 'Disposed of', 'Ground', 'Content removed'],
  nothingDisposed: 'Nothing was disposed of.',
  carriedOut: 'The disposal is carried out',
  nothingToCarryOut: 'There is nothing to remove.',
  erased: 'The personal data are erased',
  tracesLeft:
    'The files of the database may still hold parts of it: the server does not let them be emptied from here. See docs/operations.md.',
  erasure: (key) => `Erasure ${key}`,
};
