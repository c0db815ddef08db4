import fc from 'fast-check';
import { type AgendaItem } from './agenda.events';
import { compareAgendas, itemsOfVersion } from './compare-agendas';
import { item } from './testing/agenda-events';

const agenda = (...keys: string[]): AgendaItem[] => keys.map((key) => item(key));
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));

describe('two versions of an agenda', () => {
  it('differ in what is added, withdrawn, moved and changed', () => {
    const earlier = agenda('a', 'b', 'c', 'd');
    const later = [...agenda('d', 'a'), item('c', { heading: 'Bokslut' }), item('e')];
    expect(compareAgendas(earlier, later)).toEqual({
      added: [item('e')],
      withdrawn: [item('b')],
      moved: [{ item: 'd', heading: 'Budget', from: 4, to: 1 }],
      changed: [
        { item: 'c', heading: 'Bokslut', fields: [{ field: 'heading', from: 'Budget', to: 'Bokslut' }] },
      ],
    });
  });

  it('are alike in an item that only moved down with the rest', () => {
    expect(compareAgendas(agenda('a', 'b'), agenda('x', 'a', 'b')).moved).toEqual([]);
  });

  it('tell together how the later came from the earlier', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const { added, withdrawn, moved, changed } = compareAgendas(agenda(...before), agenda(...after));
        expect(added.map((it) => it.item)).toEqual(after.filter((key) => !before.includes(key)));
        expect(withdrawn.map((it) => it.item)).toEqual(before.filter((key) => !after.includes(key)));
        expect(changed).toEqual([]);
        const isMoved = (key: string) => moved.some((it) => it.item === key);
        const still = (all: string[], other: string[]) =>
          all.filter((key) => other.includes(key) && !isMoved(key));
        expect(still(after, before)).toEqual(still(before, after));
        expect(compareAgendas(agenda(...after), agenda(...after)).moved).toEqual([]);
      }),
    );
  });

  it('are read by their numbers', () => {
    const versions = [{ version: 1, items: agenda('a') }];
    expect(itemsOfVersion(versions, 1)).toEqual(agenda('a'));
    expect(() => itemsOfVersion(versions, 2)).toThrow(
      expect.objectContaining({ code: 'agenda.version-unknown' }) as Error,
    );
  });
});
