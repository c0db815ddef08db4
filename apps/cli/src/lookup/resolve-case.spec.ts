import { FindCase, ReadCaseNumbers } from '@diarium/register';
import { type Call } from '../command/call';
import { caseNumbers } from './case-numbers';
import { resolveCase } from './resolve-case';
import { spellings } from './spellings';

const known = [
  { key: 'GNU-2022-6', number: 'GNU/6/2022' },
  { key: 'KS-2018-124', number: 'KS 2018/124' },
];

function callThatFinds() {
  const ask = async (query: unknown, { number }: { number: string }) => {
    expect(query).toBe(FindCase);
    return known.find((row) => row.number === number || row.key === number);
  };
  return { call: { ask } as unknown as Call };
}

describe('Case numbers on the command line', () => {
  it.each(['GNU/6/2022', ' gnu/6/2022 ', 'GNU-2022-6', 'gnu-2022-6'])(
    'find the case by %s',
    async (written) => {
      const { call } = callThatFinds();
      expect((await resolveCase(call, written)).key).toBe('GNU-2022-6');
    },
  );

  it('may hold a space, as some committees write them', async () => {
    const { call } = callThatFinds();
    expect((await resolveCase(call, 'ks  2018/124')).key).toBe('KS-2018-124');
  });

  it('are refused as they were written when there is no such case', async () => {
    const { call } = callThatFinds();
    await expect(resolveCase(call, 'gnu/7/2022')).rejects.toMatchObject({
      code: 'case.unknown',
      details: { number: 'gnu/7/2022' },
    });
  });

  it('are tried as written before they are tried in capitals', () => {
    expect(spellings('Ån/1/2022')).toEqual(['Ån/1/2022', 'ÅN/1/2022']);
    expect(spellings('GNU/1/2022')).toEqual(['GNU/1/2022']);
  });

  it('are looked up in one question for a list, each case once, and not for what is no case', async () => {
    const questions: unknown[] = [];
    const ask = async (query: unknown, { keys }: { keys: readonly string[] }) => {
      questions.push([query, keys]);
      return { 'GNU-2022-6': 'GNU/6/2022' };
    };
    const call = { ask } as unknown as Call;
    const numbers = await caseNumbers(call, ['GNU-2022-6', null, 'GNU-2022-6', 'GNU-2022-11-07', 'GNU-2022']);
    expect(numbers).toEqual(new Map([['GNU-2022-6', 'GNU/6/2022']]));
    expect(await caseNumbers(call, [null, 'GNU-2022'])).toEqual(new Map());
    expect(questions).toEqual([[ReadCaseNumbers, ['GNU-2022-6']]]);
  });
});
