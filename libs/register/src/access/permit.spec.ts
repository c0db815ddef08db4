import { type Role } from '@diarium/config';
import { NOBODY, type Principal } from '@diarium/access';
import { type FactReader } from '@diarium/event-store';
import { plainToInstance } from 'class-transformer';
import { commandsByName } from '../capabilities';
import { permit } from './permit';

const officer = (role: Role, committee: string | null): Principal => ({
  id: 'e1',
  name: 'Kim Ek',
  grants: [{ role, committee, party: null }],
  handles: [{ committee: 'GNU', handler: 'K. Ek' }],
});

const handlers: Readonly<Record<string, string>> = {
  'GNU-2026-1': 'K. Ek',
  'GNU-2026-2': 'Bo Dahl',
  'GNU-2026-3': 'Kim Ek',
};
const read = {
  row: (_: unknown, key: string) =>
    Promise.resolve(handlers[key] && { committee: 'GNU', handler: handlers[key] }),
} as unknown as FactReader;
const malformed = new RangeError('malformed');
const commands = { check: () => Promise.reject(malformed) };

const give = (principal: Principal, name: string, fields: object): Promise<string> =>
  permit(plainToInstance(commandsByName.get(name)!, fields), principal, { commands, read });

describe('the permission to give a command', () => {
  it('comes with the role in which it is given', async () => {
    await expect(give(officer('registrar', 'GNU'), 'RegisterCase', { committee: 'GNU' })).resolves.toBe(
      'registrar',
    );
  });

  it('is refused in the same words in another committee, without a role, and where there is no such case', async () => {
    const closing = { case: 'GNU-2026-2', as: 'Stängt' };
    const refused = { code: 'access.denied', details: { what: 'CloseCase' } };
    await expect(give(officer('registrar', 'HN'), 'CloseCase', closing)).rejects.toMatchObject(refused);
    await expect(give(NOBODY, 'CloseCase', closing)).rejects.toMatchObject(refused);
    await expect(give(officer('officer', 'GNU'), 'CloseCase', closing)).rejects.toMatchObject(refused);
    const unknown = { ...closing, case: 'GNU-2026-99' };
    await expect(give(officer('officer', 'GNU'), 'CloseCase', unknown)).rejects.toMatchObject(refused);
  });

  it('is an officer’s in the cases that they handle', async () => {
    await expect(give(officer('officer', 'GNU'), 'CloseCase', { case: 'GNU-2026-1' })).resolves.toBe(
      'officer',
    );
    const elsewhere = give(officer('officer', 'HN'), 'CloseCase', { case: 'GNU-2026-1' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is not an officer’s in the cases of another of the same name', async () => {
    const named = give(officer('officer', 'GNU'), 'CloseCase', { case: 'GNU-2026-3' });
    await expect(named).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is judged by the stream of the command, not by a case that it mentions', async () => {
    const item = { meeting: 'HN-2026-03-02', item: 'a', heading: 'A', case: 'GNU-2026-1' };
    await expect(give(officer('secretary', 'GNU'), 'AddAgendaItem', item)).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('is nobody’s for what policies alone do', async () => {
    const all = officer('secretary', null);
    await expect(give(all, 'SchedulePreparation', { meeting: 'GNU-2026-03-02' })).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('names the fields at fault to those who have the duty, and to nobody else', async () => {
    await expect(give(officer('registrar', 'GNU'), 'CloseCase', { case: 7 })).rejects.toBe(malformed);
    await expect(give(NOBODY, 'CloseCase', { case: 7 })).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('lets nobody give a role to themselves', async () => {
    const grant = { user: 'e1', role: 'registrar' };
    const administrator = officer('administrator', null);
    await expect(give(administrator, 'GrantRole', grant)).rejects.toMatchObject({ code: 'access.denied' });
    await expect(give(administrator, 'GrantRole', { ...grant, user: 'e2' })).resolves.toBe('administrator');
    const link = { user: 'e1', committee: 'GNU', handler: 'Bo Dahl' };
    await expect(give(administrator, 'LinkHandler', link)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('lets an administrator of one committee give roles in that one alone', async () => {
    const grant = { user: 'e2', role: 'registrar', committee: 'GNU' };
    const administrator = officer('administrator', 'GNU');
    await expect(give(administrator, 'GrantRole', grant)).resolves.toBe('administrator');
    for (const beyond of [
      { ...grant, committee: 'HN' },
      { user: 'e2', role: 'auditor' },
    ])
      await expect(give(administrator, 'GrantRole', beyond)).rejects.toMatchObject({
        code: 'access.denied',
      });
  });
});
