import fc from 'fast-check';
import { differences } from './differences';
import { type ElementChange } from './list-changes';

const told = (list: string, from: unknown, to: unknown): readonly ElementChange[] =>
  differences(list, from, to)[0]?.elements ?? [];

const inShort = (list: string, from: unknown, to: unknown): readonly unknown[] =>
  told(list, from, to).map(({ what, element, field, from: before, to: after }) =>
    [what, element, field, before, after].filter((part) => part !== null),
  );

describe('What an event changes in a list', () => {
  it('was the whole list twice: it is what was taken from it and what was added', () => {
    expect(inShort('recipients', ['a', 'b'], ['b', 'c'])).toEqual([
      ['removed', 'a'],
      ['added', 'c'],
    ]);
    expect(inShort('recipients', null, ['a'])).toEqual([['added', 'a']]);
    expect(inShort('recipients', ['a'], null)).toEqual([['removed', 'a']]);
  });

  it('is of elements with a key of their own what changed in each', () => {
    const one = { key: 'statistik', outcome: null, title: 'Statistik' };
    const other = { key: 'avtal', outcome: null, title: 'Avtal' };
    const reached = { ...one, outcome: { on: '2023', as: 'Uppnått' } };
    expect(inShort('goals', [one, other], [reached])).toEqual([
      ['removed', 'avtal', other],
      ['changed', 'statistik', 'outcome.on', '2023'],
      ['changed', 'statistik', 'outcome.as', 'Uppnått'],
    ]);
  });

  it.each([
    ['parties', { party: 'norr', name: 'Norr' }, { party: 'norr', name: 'Norra' }, 'norr'],
    ['points', { point: 2, name: 'x' }, { point: 2, name: 'y' }, 2],
    ['agendas', { version: 1, name: 'x' }, { version: 1, name: 'y' }, 1],
  ])('knows the elements of %s by what they are called by', (list, from, to, element) => {
    expect(inShort(list, [from], [to])).toEqual([['changed', element, 'name', from.name, to.name]]);
  });

  it('is of elements that share a name what was taken and added, for the name tells them not apart', () => {
    const [first, second] = [
      { party: 'norr', until: null },
      { party: 'norr', until: '2024' },
    ];
    expect(inShort('parties', [first, second], [{ ...first, until: '2022' }, second])).toEqual([
      ['removed', first],
      ['added', { party: 'norr', until: '2022' }],
    ]);
  });

  it('is of a list within an element each of its elements, by where it stands', () => {
    const party = (...seats: readonly { number: number; seats: number }[]) => [{ party: 'norr', seats }];
    expect(
      inShort(
        'parties',
        party({ number: 1, seats: 4 }),
        party({ number: 1, seats: 5 }, { number: 2, seats: 1 }),
      ),
    ).toEqual([
      ['changed', 'norr', 'seats[2]', { number: 2, seats: 1 }],
      ['changed', 'norr', 'seats[1].seats', 4, 5],
    ]);
  });

  it('is the order alone where the elements stay', () => {
    expect(inShort('items', [{ item: 'a' }, { item: 'b' }], [{ item: 'b' }, { item: 'a' }])).toEqual([
      ['reordered', ['a', 'b'], ['b', 'a']],
    ]);
    expect(inShort('attesters', ['Bo', 'Eva', 'Bo'], ['Eva', 'Bo'])).toEqual([['removed', 'Bo']]);
  });

  it('turns the one list into the other, whatever stands in them', () => {
    const lists = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.record({ n: fc.nat(2) })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(lists, lists, (from, to) => {
        const changes = told('list', from, to);
        const texts = (list: readonly unknown[]): readonly string[] =>
          list.map((it) => JSON.stringify(it)).toSorted();
        const left = texts(from);
        for (const { what, from: gone } of changes)
          if (what === 'removed') (left as string[]).splice(left.indexOf(JSON.stringify(gone)), 1);
        const added = changes
          .filter(({ what }) => what === 'added')
          .map(({ to: came }) => JSON.stringify(came));
        expect([...left, ...added].toSorted()).toEqual(texts(to));
      }),
    );
  });
});
