import { type PolicyStatus, type ReadModelStatus } from '@diarium/event-store';
import { render } from '../output/render';
import { textsIn } from '../texts';
import { placesOf, statusPage } from './status';

const halted: ReadModelStatus = {
  name: 'case-list',
  version: 1,
  status: 'halted',
  position: 41,
  head: 1200,
  lag: 1159,
  updatedAt: new Date('2026-11-21T22:30:00Z'),
  bytes: 1_640_000,
  error: { eventId: 'e', type: 'CaseClosed', position: 42, message: 'There is no row' },
};

const reacting: PolicyStatus = {
  name: 'when-a-case-is-split-or-merged-the-other-says-so',
  position: 1190,
  head: 1200,
  lag: 10,
  refused: 2,
  stoppedAt: null,
  updatedAt: null,
};

describe('The state of the register', () => {
  it('names the event at which a read model halted, and how to go past it', () => {
    const standing = { head: 1200, log: null, database: 'db', readModels: [halted], policies: [reacting] };
    const text = render(statusPage(standing, textsIn.sv), 100).replaceAll(/\s+/g, ' ');
    expect(text).toContain('case-list står vid CaseClosed på position 42: There is no row.');
    expect(text).toContain('diarium skip case-list 42 --reason …');
    expect(text).toMatch(/when-a-case-is-split-or-merged-the-other-says-so 1.190 10 2/);
    expect(text).toMatch(/case-list 1 stoppad 41 1.159 1,6 MB 2026-11-21 23:30/);
  });

  it('names the position from which a policy cannot go on', () => {
    const policies = [{ ...reacting, stoppedAt: 1191 }];
    const standing = { head: 1200, log: null, database: 'db', readModels: [], policies };
    const text = render(statusPage(standing, textsIn.sv), 200).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/the-other-says-so kommer inte vidare från position 1.191 /);
  });

  it('tells where log and database are, and never a password', () => {
    const settings = { dataDir: '/var/diarium', databaseUrl: undefined, eventStoreUrl: undefined };
    expect(placesOf(settings)).toEqual({ log: null, database: '/var/diarium' });
    const elsewhere = {
      databaseUrl: 'postgres://u:secret@db:5432/diarium',
      eventStoreUrl: 'esdb://u:secret@a:2113,b:2113?tls=true',
    };
    expect(placesOf({ ...settings, ...elsewhere })).toEqual({
      log: 'a:2113,b:2113',
      database: 'db:5432/diarium',
    });
  });
});
