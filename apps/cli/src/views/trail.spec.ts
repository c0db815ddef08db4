import { type Change, type ElementChange, type TrailEntry } from '@diarium/audit';
import { render } from '../output/render';
import { textsIn } from '../texts';
import { trailPage } from './trail';

const element = (said: Partial<ElementChange>): ElementChange => ({
  ...{ what: 'added', element: null, field: null, from: null, to: null },
  ...said,
});

function told(elements: readonly ElementChange[], language: 'sv' | 'en' = 'sv'): string {
  const change: Change = { view: 'committees', row: 'GNU', field: 'parties', from: [], to: [1], elements };
  const entry = {
    ...{ id: 'e', position: 1, stream: 'committee-GNU', revision: 0, type: 'PartyJoined', actor: 'Eva' },
    ...{ data: { party: 'norr', name: 'Norr', kind: 'region', seats: [] }, role: 'registrar', reason: null },
    ...{ occurredAt: '2022-01-01T00:00:00.000Z', recordedAt: '2022-01-01T00:00:00.000Z', occurredOn: null },
    ...{ commandId: 'c', correlationId: 'c', causationId: null, changes: [change] },
    links: { causedBy: null, causes: [], together: [] },
  } as unknown as TrailEntry & { readonly links: never };
  return render(trailPage({ kind: 'committee', key: 'GNU' }, [entry], textsIn[language]), 400);
}

describe('the trail of something, for people', () => {
  it('tells of a list each element that came, went or changed, and not the list twice', () => {
    const text = told([
      element({ what: 'removed', element: 'syd', from: { party: 'syd', leftOn: null, name: 'Syd' } }),
      element({ what: 'added', element: 'norr', to: { party: 'norr' } }),
      element({ what: 'added', to: 'fritt' }),
      element({ what: 'changed', element: 'väst', field: 'seats[2022].number', from: 4, to: 5 }),
      element({ what: 'reordered', to: ['norr', 'väst'] }),
    ]);
    expect(text).toContain('parties − syd: {"name":"Syd"}');
    expect(text).toMatch(/parties \+ norr +\S/);
    expect(text).toContain('parties + fritt');
    expect(text).toContain('parties väst.seats[2022].number: 4 → 5');
    expect(text).toContain('parties ny ordning: ["norr","väst"]');
    expect(told([element({ what: 'reordered', to: [] })], 'en')).toContain('another order');
  });
});
