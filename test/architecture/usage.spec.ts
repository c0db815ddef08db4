import { readOptions, usage } from '../../bench/harness/options';
import { readFaultOptions, USAGE as FAULTS } from '../faults/options';
import { readFuzzRun, USAGE as FUZZ } from '../fuzz/options';
import { understood } from '../support/usage';

const FIGURES = ['append', 'fold'];

const programs: Readonly<Record<string, { usage: string; read: (args: readonly string[]) => unknown }>> = {
  faults: { usage: FAULTS, read: readFaultOptions },
  fuzz: { usage: FUZZ, read: readFuzzRun },
  bench: { usage: usage(FIGURES), read: (args) => readOptions(args, FIGURES) },
};

/** What a program says when it is given arguments, and what its process would end with. */
function given(program: string, ...args: readonly string[]) {
  const { usage: text, read } = programs[program] ?? { usage: '', read: () => undefined };
  const said = { answer: '', complaint: '' };
  const before = process.exitCode;
  process.exitCode = 0;
  const options = understood(
    args,
    { usage: text, read: () => read(args) },
    { answer: (it) => (said.answer += it), complain: (it) => (said.complaint += it) },
  );
  const { exitCode } = process;
  process.exitCode = before;
  return { ...said, options, exitCode };
}

describe.each(Object.entries(programs))('npm run %s', (name, { usage: text }) => {
  it('printed a stack when it was asked how it is used: it says so and ends well', () => {
    expect(given(name, '--help')).toEqual({ answer: text, complaint: '', options: undefined, exitCode: 0 });
    expect(given(name, '-h').answer).toBe(text);
  });

  it('says how it is used and ends with 2 where it is given what it does not know', () => {
    const { answer, complaint, options, exitCode } = given(name, '--nonsense');
    expect({ answer, options, exitCode }).toEqual({ answer: '', options: undefined, exitCode: 2 });
    expect(complaint).toContain('--nonsense');
    expect(complaint).toContain(text);
  });
});

describe('a number that is none', () => {
  it.each([
    ['faults', '--rounds', 'many'],
    ['faults', '--lanes', '0'],
    ['faults', '--minutes', '-1'],
    ['fuzz', '--requests', ''],
    ['bench', '--cases', '3'],
    ['bench', '--only', 'nothing'],
  ])('is refused by %s: %s %s', (name, flag, value) => {
    expect(given(name, flag, value)).toMatchObject({ options: undefined, exitCode: 2 });
  });

  it('is not there where none is given', () => {
    expect(given('faults', '--seed', '7').options).toMatchObject({ rounds: 200, seconds: 3600, seed: 7 });
    expect(given('faults', '--http').options).toMatchObject({ http: true, seconds: 600, clerks: 16 });
  });
});
