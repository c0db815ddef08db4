import { changesBetween } from './changes';

const changed = (before: object | undefined, after: object | undefined): readonly unknown[] =>
  changesBetween('plan', 'GNU-2022', before as never, after as never).map(({ field, from, to }) => [
    field,
    from,
    to,
  ]);

describe('What an event changes in a row', () => {
  it('is told field by field, also of objects within', () => {
    const before = { status: 'draft', content: { goals: ['a'], notes: [], by: { name: 'Eva', role: null } } };
    const after = {
      status: 'draft',
      content: { goals: ['a', 'b'], notes: [], by: { name: 'Bo', role: null } },
    };
    expect(changed(before, after)).toEqual([
      ['content.goals', ['a'], ['a', 'b']],
      ['content.by.name', 'Eva', 'Bo'],
    ]);
  });

  it('is each field of an object that was not there, or is so no longer', () => {
    const mark = { section: 'OSL 19:3', until: null };
    expect(changed({ secrecy: null }, { secrecy: mark })).toEqual([['secrecy.section', null, 'OSL 19:3']]);
    expect(changed({ secrecy: mark }, { secrecy: null })).toEqual([['secrecy.section', 'OSL 19:3', null]]);
    expect(changed(undefined, { handler: 'Eva', tags: [] })).toEqual([
      ['handler', null, 'Eva'],
      ['tags', null, []],
    ]);
  });

  it('is nothing of what serves the views alone', () => {
    expect(changed({ key: 'a', position: 1, words: 'x' }, { key: 'a', position: 2, words: 'y' })).toEqual([]);
  });

  it('is told of a list as a whole and element by element, and of all else without', () => {
    const after = { tags: ['a'], handler: 'Eva' };
    expect(changesBetween('plan', 'GNU-2022', undefined, after)).toMatchObject([
      { field: 'tags', from: null, to: ['a'], elements: [{ what: 'added', to: 'a' }] },
      { field: 'handler', elements: null },
    ]);
  });
});
