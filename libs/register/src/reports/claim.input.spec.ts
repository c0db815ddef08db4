import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { MakeStatement } from './report.commands';

const rules = { whitelist: true, forbidNonWhitelisted: true };

async function problemsOf(claim: unknown): Promise<readonly string[]> {
  const plain = {
    committee: 'GNU',
    year: 2022,
    statement: 's',
    section: 'Verksamhet',
    text: 'Fyra möten.',
    claim,
  };
  const errors = await validate(plainToInstance(MakeStatement, plain), rules);
  return errors.flatMap(({ children }) => children ?? []).map(({ property }) => property);
}

describe('the claim of a statement', () => {
  it.each([
    { kind: 'meetings-held', count: 4 },
    { kind: 'meetings-by-mode', digital: 3, physical: 1 },
    { kind: 'goals-reached', reached: 3, of: 4 },
    { kind: 'all-assignments-carried-out' },
    { kind: 'happened', in: '2026-02' },
  ])('is taken when it holds what its kind needs: $kind', async (claim) => {
    await expect(problemsOf(claim)).resolves.toEqual([]);
  });

  it('is refused with the field that its kind lacks or does not have', async () => {
    await expect(problemsOf({ kind: 'meetings-held' })).resolves.toEqual(['count']);
    await expect(problemsOf({ kind: 'goals-reached', reached: -1, of: 4 })).resolves.toEqual(['reached']);
    await expect(problemsOf({ kind: 'happened', in: 'snart' })).resolves.toEqual(['in']);
    await expect(problemsOf({ kind: 'meetings-held', count: 4, of: 4 })).resolves.toEqual(['of']);
  });

  it('is refused when its kind is unknown', async () => {
    await expect(problemsOf({ kind: 'all-is-well' })).resolves.toEqual(['kind']);
  });

  it('may be left out', async () => {
    await expect(problemsOf(undefined)).resolves.toEqual([]);
  });
});
