import { type TrailEntry } from '../history/trail';
import { differencesBetween, stepsThrough } from './states';

const entry = (...changes: readonly (readonly [field: string, from: unknown, to: unknown])[]): TrailEntry =>
  ({
    changes: changes.map(([field, from, to]) => ({ view: 'case-list', row: 'GNU-2022-6', field, from, to })),
  }) as unknown as TrailEntry;

const life = [
  entry(['status', null, 'Öppet'], ['handler', null, 'Eva']),
  entry(['status', 'Öppet', 'Vilande']),
  entry(['status', 'Vilande', 'Öppet'], ['handler', 'Eva', null]),
];

describe('Stepping through a life', () => {
  it('shows the whole state after each event', () => {
    const states = stepsThrough(life).map(({ state }) => state.map(({ field, value }) => [field, value]));
    expect(states).toEqual([
      [
        ['status', 'Öppet'],
        ['handler', 'Eva'],
      ],
      [
        ['status', 'Vilande'],
        ['handler', 'Eva'],
      ],
      [['status', 'Öppet']],
    ]);
  });

  it('compares two points, and passes over what has come back to what it was', () => {
    const told = (from: number, to: number) =>
      differencesBetween(life.slice(0, from), life.slice(0, to)).map((it) => [it.field, it.from, it.to]);
    expect(told(1, 3)).toEqual([['handler', 'Eva', null]]);
    expect(told(0, 1)).toEqual([
      ['status', null, 'Öppet'],
      ['handler', null, 'Eva'],
    ]);
    expect(told(3, 1)).toEqual([['handler', null, 'Eva']]);
    expect(told(2, 2)).toEqual([]);
  });

  it('once told of an empty list as of something new: it holds as little as none', () => {
    const lists = [
      entry(['undispatched', null, ['GNU-2022-34']]),
      entry(['undispatched', ['GNU-2022-34'], []]),
    ];
    expect(differencesBetween([], lists)).toEqual([]);
    expect(stepsThrough(lists)[1]?.state).toEqual([]);
    expect(differencesBetween(lists.slice(0, 1), lists)).toMatchObject([
      { field: 'undispatched', from: ['GNU-2022-34'], to: null },
    ]);
  });
});
