import { FindDecisions } from '@diarium/register';
import { type Call } from '../command/call';
import { resolveDecision } from './resolve-decision';

const known = [
  { key: 'GNU-2022-34', number: '§ 34/2022', committee: 'GNU' },
  { key: 'HN-2022-34', number: '§ 34/2022', committee: 'HN' },
  { key: 'GNU-2022-D5', number: 'D 5/2022', committee: 'GNU' },
  { key: 'GNU-2022-11-07#mtp', number: null, committee: 'GNU' },
];

const ask = async (query: unknown, { decision }: { decision: string }) => {
  expect(query).toBe(FindDecisions);
  return known.filter(({ key, number }) => key === decision || number === decision);
};
const call = { ask } as unknown as Call;

describe('Decisions on the command line', () => {
  it.each([
    ['GNU-2022-34', 'GNU-2022-34'],
    ['gnu-2022-d5', 'GNU-2022-D5'],
    ['GNU § 34/2022', 'GNU-2022-34'],
    ['hn §34/2022', 'HN-2022-34'],
    ['d 5/2022', 'GNU-2022-D5'],
    ['D5/2022', 'GNU-2022-D5'],
    ['gnu-2022-11-07#mtp', 'GNU-2022-11-07#mtp'],
  ])('are found by %s', async (written, key) => {
    expect((await resolveDecision(call, written)).key).toBe(key);
  });

  it('must be told apart where several committees have the number', async () => {
    await expect(resolveDecision(call, '§ 34/2022')).rejects.toMatchObject({
      code: 'decision.ambiguous',
      details: { keys: ['GNU-2022-34', 'HN-2022-34'] },
    });
  });

  it('are refused as they were written when there is no such decision', async () => {
    await expect(resolveDecision(call, 'GNU § 99/2022')).rejects.toMatchObject({
      code: 'decision.unknown',
      details: { decision: 'GNU § 99/2022' },
    });
  });
});
