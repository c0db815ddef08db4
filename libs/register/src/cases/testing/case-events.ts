import { type CaseFacts } from '../case-decide';
import { type RegisterEvents } from '../case.events';

export const caseKey = 'GNU-2022-6';

export const registeredCase: RegisterEvents['CaseRegistered'] = {
  prefix: 'GNU',
  numberFormat: '{prefix}/{serial}/{year}',
  title: 'Perukbidrag och könsdysfori',
  publicTitle: null,
  date: { kind: 'drawn-up', on: '2022-03-01' },
  missing: null,
  caseType: null,
  classification: null,
  initiative: 'own',
  handler: null,
  parties: [],
  secrecy: null,
  splitFrom: null,
  template: null,
  about: null,
};

export const registration: NonNullable<CaseFacts['registration']> = {
  id: '00000000-0000-4000-8000-000000000006',
  type: 'CaseRegistered',
  version: 3,
  occurredAt: '2022-03-01T08:00:00.000Z',
  stream: 'register-GNU-2022',
  revision: 5,
  data: registeredCase,
};

export const closed = {
  type: 'CaseClosed',
  data: {
    as: 'Stängt',
    checked: { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 },
  },
} as const;

export const annulled = { type: 'CaseAnnulled', data: {} } as const;
export const archived = { type: 'CaseArchived', data: {} } as const;

export const mark = { section: '25:1', on: '2022-03-01', authority: 'Region Jämtland Härjedalen' };
