import { FindCase } from '@diarium/register';
import { type Call } from '../command/call';
import { caseNumbers } from './case-numbers';
import { resolveCase } from './resolve-case';
import { spellings } from './spellings';

const known = [
  { key: 'GNU-2022-6', number: 'GNU/6/2022' },
  { key: 'KS-2018-124', number: 'KS 2018/124' },
];

function callThatCounts() {
  const asked: string[] = [];
  const ask = async (query: unknown, { number }: { number: string }) => {
    expect(query).toBe(FindCase);
    asked.push(number);
    return known.find((row) => row.number === number || row.key === number);
  };
  return { call: { ask } as unknown as Call, asked };
}

describe('Case numbers on the command line', () => {
  it.each(['GNU/6/2022', ' gnu/6/2022 ', 'GNU-2022-6', 'gnu-2022-6'])(
    'find the case by %s',
    async (written) => {
      const { call } = callThatCounts();
      expect((await resolveCase(call, written)).key).toBe('GNU-2022-6');
    },
  );

  it('may hold a space, as some committees write them', async () => {
    const { call } = callThatCounts();
    expect((await resolveCase(call, 'ks  2018/124')).key).toBe('KS-2018-124');
  });

  it('are refused as they were written when there is no such case', async () => {
    const { call } = callThatCounts();
    await expect(resolveCase(call, 'gnu/7/2022')).rejects.toMatchObject({
      code: 'case.unknown',
      details: { number: 'gnu/7/2022' },
    });
  });

  it('are tried as written before they are tried in capitals', () => {
    expect(spellings('Ån/1/2022')).toEqual(['Ån/1/2022', 'ÅN/1/2022']);
    expect(spellings('GNU/1/2022')).toEqual(['GNU/1/2022']);
  });

  it('are looked up once for each case of a list, and not for what is no case', async () => {
    const { call, asked } = callThatCounts();
    const numbers = await caseNumbers(call, ['GNU-2022-6', null, 'GNU-2022-6', 'GNU-2022-11-07', 'GNU-2022']);
    expect(numbers).toEqual(new Map([['GNU-2022-6', 'GNU/6/2022']]));
    expect(asked).toEqual(['GNU-2022-6']);
  });
});
