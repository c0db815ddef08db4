import { groupRolesOf, readGroupRoles, rolesOf } from './group-roles';

const registrar = { group: 'r', role: 'registrar', committee: 'GNU' };

describe('the file of groups and roles', () => {
  it('gives each role once, whichever groups give it', () => {
    const roles = groupRolesOf({
      roles: [registrar, { ...registrar, group: 's' }, { group: 't', role: 'auditor' }],
    });
    expect(rolesOf(['r', 's', 'x'], roles)).toEqual([{ role: 'registrar', committee: 'GNU', party: null }]);
    expect(rolesOf([], roles)).toEqual([]);
  });

  it.each([
    [[], 'the file must be an object'],
    [{}, '"roles" must be a list'],
    [{ roles: [], claim: 3 }, '"claim" must be a text'],
    [{ roles: [], acr: 'mfa' }, '"acr" must be a list of texts'],
    [{ roles: [], secondFactor: { amr: 'mfa' } }, '"secondFactor": "amr" must be a list of texts'],
    [{ roles: [], secondFactor: { arm: ['mfa'] } }, '"secondFactor": "arm" is unknown'],
    [
      { roles: [registrar, { group: 'x', role: 'boss' }] },
      /"roles", number 2: "role" must be one of registrar/,
    ],
    [{ roles: [{ role: 'auditor' }] }, '"group" must be a text'],
    [{ roles: [{ ...registrar, comittee: 'GNU' }] }, '"comittee" is unknown'],
    [{ roles: [{ ...registrar, committee: 7 }] }, '"committee" must be a text'],
  ])('is refused with what is wrong in it: %j', (given, message) => {
    expect(() => groupRolesOf(given)).toThrow(message);
  });

  it('takes for a second factor what it names, else what every sign-in has to be, and several factors', () => {
    expect(groupRolesOf({ roles: [] }).secondFactor).toEqual({ acr: [], amr: ['mfa'] });
    expect(groupRolesOf({ roles: [], acr: ['x'] }).secondFactor).toEqual({ acr: ['x'], amr: ['mfa'] });
    const secondFactor = { acr: ['y'], amr: ['hwk'] };
    expect(groupRolesOf({ roles: [], acr: ['x'], secondFactor }).secondFactor).toEqual(secondFactor);
  });

  it('is named where it cannot be read', () => {
    expect(() => readGroupRoles('/no/such/file.json')).toThrow(
      /DIARIUM_OIDC_GROUPS .*\/no\/such\/file\.json/,
    );
  });
});
