import { continued } from './next-page';

describe('The command for the next page', () => {
  it('is the same command with the cursor added', () => {
    expect(continued(['cases', '--year', '2022'], 'abc')).toBe('diarium cases --year 2022 --after abc');
  });

  it('has the new cursor in the place of the one before, however that was written', () => {
    expect(continued(['cases', '--after', 'abc', '--limit', '5'], 'def')).toBe(
      'diarium cases --limit 5 --after def',
    );
    expect(continued(['cases', '--after=abc'], 'def')).toBe('diarium cases --after def');
  });

  it('quotes what a shell would take apart', () => {
    expect(continued(['cases', '--search', 'å ä', '--handler', "O'Hara"], 'x')).toBe(
      `diarium cases --search 'å ä' --handler 'O'\\''Hara' --after x`,
    );
  });
});
