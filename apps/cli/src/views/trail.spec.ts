import { type Change, type ElementChange, type TrailEntry } from '@diarium/audit';
import { render } from '../output/render';
import { textsIn } from '../texts';
import { trailPage } from './trail';

const element = (said: Partial<ElementChange>): ElementChange => ({
  ...{ what: 'added', element: null, field: null, from: null, to: null },
  ...said,
});

const told = (elements: readonly ElementChange[], language: 'sv' | 'en' = 'sv'): string =>
  toldOf([{ view: 'committees', row: 'GNU', field: 'parties', from: [], to: [1], elements }], { language });

interface Said {
  readonly language?: 'sv' | 'en';
  readonly together?: number;
}

function toldOf(changes: readonly Change[], { language = 'sv', together = 0 }: Said = {}): string {
  const linked = { id: 'x', position: 9, stream: 's', revision: 0, type: 'SeatsSet', actor: 'Eva' };
  const entry = {
    ...{ id: 'e', position: 1, stream: 'committee-GNU', revision: 0, type: 'PartyJoined', actor: 'Eva' },
    ...{ data: { party: 'norr', name: 'Norr', kind: 'region', seats: [] }, role: 'registrar', reason: null },
    ...{ occurredAt: '2022-01-01T00:00:00.000Z', recordedAt: '2022-01-01T00:00:00.000Z', occurredOn: null },
    ...{ commandId: 'c', correlationId: 'c', causationId: null, changes },
    links: { causedBy: null, causes: [], together: Array.from({ length: together }, () => linked) },
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
    expect(text).toContain('Parter − syd: Namn: Syd');
    expect(text).toMatch(/Parter \+ norr +\S/);
    expect(text).toContain('Parter + fritt');
    expect(text).toContain('Parter väst, platser[2022], nummer: 4 → 5');
    expect(text).toContain('Parter ny ordning: norr; väst');
    expect(told([element({ what: 'reordered', to: [] })], 'en')).toContain('another order');
  });

  const change = (field: string, from: unknown, to: unknown, view = 'committees'): Change => ({
    ...{ view, row: 'GNU', field, from, to },
    elements: null,
  });

  it('once named fields as the log does: it has the labels of the history, and a name of its own without', () => {
    const changes = [
      change('caseType', 'Avtal', 'Remiss', 'case-list'),
      change('title', 'A', 'B', 'case-list'),
      change('secrecy.section', 'OSL 19:3', 'OSL 25:1'),
      change('drawnUpBy', 'Eva', 'Bo'),
      change('oddity', 1, 2),
    ];
    const text = toldOf(changes);
    for (const line of ['Ärendetyp: Avtal → Remiss', 'Ärendemening: A → B', 'oddity: 1 → 2'])
      expect(text).toContain(line);
    expect(text).toContain('Sekretess, lagrum: OSL 19:3 → OSL 25:1');
    expect(text).toContain('Upprättad genom: Eva → Bo');
    expect(toldOf(changes, { language: 'en' })).toContain('Drawn up by: Eva → Bo');
  });

  it('once cut what was long, and so hid what had changed at its end: it shows both in full', () => {
    const long = 'ord '.repeat(40);
    const text = toldOf([change('note', `${long}förr`, `${long}nu`)]).replaceAll(/\s+/g, ' ');
    expect(text).toContain('förr');
    expect(text).toMatch(/ord nu/);
    expect(toldOf([change('seats', ['a; b'], ['a', 'b'])])).toContain('["a; b"] → ["a","b"]');
  });

  it('once repeated every event of an import beside each of them: it counts them', () => {
    expect(toldOf([], { together: 219 })).toContain('hör ihop med 219 andra händelser');
    expect(toldOf([], { together: 219 })).not.toContain('SeatsSet');
    expect(toldOf([], { together: 2 }).match(/hör ihop med SeatsSet \(9\)/g)).toHaveLength(2);
  });
});
