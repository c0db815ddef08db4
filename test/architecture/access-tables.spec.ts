import { abilityFor, mayRead, mayReadPublished, NOBODY, type Principal } from '@diarium/access';
import { type Role, ROLES } from '@diarium/config';
import { commandContext } from '@diarium/event-store';
import { COMMAND_DUTIES, commandsByName, guardedDesk, QUERY_AUDIENCES } from '@diarium/register';
import { plainToInstance } from 'class-transformer';
import { accessTable } from '../support/access-document';

const holding = (role: Role | 'nobody'): Principal => {
  if (role === 'nobody') return NOBODY;
  const committee = role === 'administrator' ? null : 'GNU';
  return {
    id: 'e1',
    name: 'Kim Ek',
    grants: [{ role, committee, party: role === 'party-reader' ? 'berg' : null }],
    handles: ['GNU', 'HN'].map((code) => ({ committee: code, handler: 'Kim Ek' })),
  };
};

/** Fields that name a place in a committee, whichever of them a command goes by. */
const placesIn = (committee: string) => ({
  ...{ committee, case: `${committee}-2026-1`, meeting: `${committee}-2026-03-02`, user: 'e2' },
  ...{ decision: `${committee}-2026-34`, posting: `${committee}-2026-34` },
});

/** True where somebody is not denied the command; whether its fields are right is another matter. */
async function isPermitted(
  name: string,
  principal: Principal,
  committee: string,
  handler: string,
): Promise<boolean> {
  const register = {
    inside: {
      bus: { execute: () => Promise.resolve() },
      read: { row: () => Promise.resolve({ committee, handler }) },
    },
  } as unknown as Parameters<typeof guardedDesk>[0];
  const command = plainToInstance(commandsByName.get(name)!, placesIn(committee));
  return guardedDesk(register, principal)
    .commands.submit(command, commandContext({ actor: '', role: '' }))
    .then(
      () => true,
      (error: unknown) => (error as { code?: string }).code !== 'access.denied',
    );
}

describe('the tables of docs/access.md', () => {
  const duties = new Map(accessTable('duties').map(([duty = '', ...cells]) => [duty, cells]));

  it('name every command under its duty', () => {
    const told = accessTable('commands').flatMap(([duty, commands = '']) =>
      [...commands.matchAll(/`(\w+)`/g)].map(([, name]) => [name, duty]),
    );
    const rows = Object.entries(COMMAND_DUTIES).map(([name, { duty }]) => [name, duty]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rows));
  });

  it('name every query under its audience', () => {
    const told = accessTable('queries').flatMap(([audience, queries = '']) =>
      [...queries.matchAll(/`(\w+)`/g)].map(([, name]) => [name, audience]),
    );
    expect(Object.fromEntries(told)).toEqual(QUERY_AUDIENCES);
  });

  it.each(Object.entries(COMMAND_DUTIES))(
    'say who may give %s, where, and in which case',
    async (name, { duty }) => {
      for (const [index, role] of ROLES.entries()) {
        const principal = holding(role);
        const cell = duties.get(duty)?.[index];
        const permitted = [
          await isPermitted(name, principal, 'GNU', 'Bo Dahl'),
          await isPermitted(name, principal, 'GNU', 'Kim Ek'),
          await isPermitted(name, principal, 'HN', 'Kim Ek'),
        ];
        // Users belong to no committee.
        const expected = { yes: [true, true, duty === 'users'], 'own cases': [false, true, false] }[
          cell ?? ''
        ];
        expect([role, ...permitted]).toEqual([role, ...(expected ?? [false, false, false])]);
      }
      expect(await isPermitted(name, NOBODY, 'GNU', 'public')).toBe(false);
    },
  );

  it.each(accessTable('sight'))('say what is seen by: %s', (role, ...cells) => {
    const principal = holding(role as Role | 'nobody');
    const ability = abilityFor(principal);
    const sight = (entry: { secret?: boolean; handler?: string; committee?: string }): string => {
      const whole = { committee: 'GNU', secret: false, handler: 'Bo Dahl', ...entry };
      if (mayRead(ability, whole, 'title')) return 'all';
      return mayRead(ability, whole, 'number') ? 'outer' : '–';
    };
    const published = (audience: 'public' | 'parties'): string =>
      mayReadPublished(ability, { committee: 'GNU', audience, parties: ['berg', 'krokom'] }) ? 'all' : '–';
    expect([
      ...[sight({}), sight({ secret: true }), sight({ secret: true, handler: 'Kim Ek' })],
      ...[sight({ committee: 'HN' }), published('public'), published('parties')],
    ]).toEqual(cells);
  });
});
