import { leaveOutNulls } from './left-out';

class Part {
  kind = 'plain';
  note?: string | null;
}

class Change {
  static readonly takesNull = ['presenter'];
  presenter?: string | null;
  case?: string | null;
  parts: readonly Part[] = [];
}

describe('a field that was given as null', () => {
  it('was not given, in what stands within too, but where null says something of its own', () => {
    const parts = [Object.assign(new Part(), { kind: null, note: null })];
    const given = Object.assign(new Change(), { presenter: null, case: null, parts, days: [null] });
    leaveOutNulls(given);
    expect(Object.entries(given)).toEqual([
      ['parts', [Object.assign(new Part(), { kind: 'plain' })]],
      ['presenter', null],
      ['days', [null]],
    ]);
  });
});
