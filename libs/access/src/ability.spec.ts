import { type Role, ROLES } from '@diarium/config';
import fc from 'fast-check';
import { abilityFor, hasDuty, mayDo, mayRead, OUTER_FIELDS, roleIn, seesRegisters } from './ability';
import { DUTIES } from './duties';
import { type Grant, NOBODY, type Principal } from './principal';
import { reachOf } from './reach';

const holding = (...grants: readonly (readonly [Role, string | null])[]): Principal => ({
  id: 'e1',
  name: 'Kim Ek',
  grants: grants.map(([role, committee]): Grant => ({ role, committee, party: null })),
  handles: [{ committee: 'GNU', handler: 'Kim Ek i GNU' }],
});

const inGnu = { committee: 'GNU', own: false };
const secret = { committee: 'GNU', secret: true, handler: 'Bo Dahl' };

describe('what roles allow', () => {
  it('is nothing to somebody without a role', () => {
    const ability = abilityFor(NOBODY);
    expect(DUTIES.filter((duty) => hasDuty(ability, duty))).toEqual([]);
    expect(seesRegisters(ability)).toBe(false);
  });

  it('holds in the committee of the role and in no other', () => {
    const ability = abilityFor(holding(['registrar', 'GNU']));
    expect(mayDo(ability, 'registration', inGnu)).toBe(true);
    expect(mayDo(ability, 'registration', { committee: 'HN', own: false })).toBe(false);
    expect(mayRead(ability, { ...secret, committee: 'HN' }, 'publicTitle')).toBe(false);
  });

  it('lets an officer work with own cases alone, and see the secret ones of those', () => {
    const ability = abilityFor(holding(['officer', 'GNU']));
    expect(mayDo(ability, 'case-work', inGnu)).toBe(false);
    expect(mayDo(ability, 'case-work', { ...inGnu, own: true })).toBe(true);
    expect(mayRead(ability, secret, 'title')).toBe(false);
    for (const handler of ['Kim Ek i GNU', 'e1'])
      expect(mayRead(ability, { ...secret, handler }, 'title')).toBe(true);
  });

  it('are no own cases that name somebody of the same name', () => {
    expect(mayRead(abilityFor(holding(['officer', 'GNU'])), { ...secret, handler: 'Kim Ek' }, 'title')).toBe(
      false,
    );
    const inHn = abilityFor(holding(['officer', 'HN']));
    expect(mayRead(inHn, { ...secret, committee: 'HN', handler: 'Kim Ek i GNU' }, 'title')).toBe(false);
  });

  it('are others as soon as a name was linked with an officer, or is no longer', () => {
    const officer = holding(['officer', 'GNU']);
    const given = { ...secret, handler: 'Kim Ek i GNU' };
    const unlinked = { ...officer, handles: [] };
    expect(
      [officer, unlinked, officer].map((principal) => mayRead(abilityFor(principal), given, 'title')),
    ).toEqual([true, false, true]);
  });

  it('is nothing for a supervisor whose board supervises no committee', () => {
    const nowhere = holding(['board-supervisor', null]);
    expect(seesRegisters(abilityFor(nowhere))).toBe(false);
    expect(reachOf(nowhere).committees).toEqual([]);
    expect(roleIn(nowhere, 'inquiry', inGnu)).toBeUndefined();
  });

  it('leaves number, date and public title of a secret case to the board that supervises', () => {
    const ability = abilityFor(holding(['board-supervisor', 'GNU']));
    expect(OUTER_FIELDS.every((field) => mayRead(ability, secret, field))).toBe(true);
    expect(mayRead(ability, secret, 'title')).toBe(false);
    expect(mayRead(ability, { ...secret, secret: false }, 'title')).toBe(true);
  });

  it('lets an auditor read all and do nothing', () => {
    const ability = abilityFor(holding(['auditor', null]));
    expect(mayRead(ability, secret, 'title')).toBe(true);
    expect(DUTIES.filter((duty) => hasDuty(ability, duty))).toEqual([]);
  });

  it('keeps an administrator out of every register', () => {
    const ability = abilityFor(holding(['administrator', null]));
    expect(seesRegisters(ability)).toBe(false);
    expect(DUTIES.filter((duty) => hasDuty(ability, duty))).toEqual(['users']);
  });

  it('gives to nobody what the register does by itself', () => {
    const everyRole = abilityFor(holding(...ROLES.map((role) => [role, null] as const)));
    expect(hasDuty(everyRole, 'internal')).toBe(false);
  });

  it('says in which role something is done: the first that allows it', () => {
    const both = holding(['auditor', null], ['chair', 'GNU'], ['secretary', 'GNU']);
    expect(roleIn(both, 'attestation', inGnu)).toBe('chair');
    expect(roleIn(both, 'meeting', inGnu)).toBe('secretary');
    expect(roleIn(both, 'registry', inGnu)).toBeUndefined();
  });

  it('is the same as rules and as the sets of committees that a database compares with', () => {
    const committee = fc.constantFrom('GNU', 'HN', 'PN');
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      committee: fc.option(committee),
      party: fc.constant(null),
    });
    const entry = fc.record({
      committee,
      secret: fc.boolean(),
      handler: fc.constantFrom('e1', 'Kim Ek', 'Bo Dahl', 'Kim i GNU', null),
    });
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), entry, (grants, given) => {
        const called = [{ committee: 'GNU', handler: 'Kim i GNU' }];
        const principal = { id: 'e1', name: 'Kim Ek', grants, handles: called };
        const { committees, circle, own, names } = reachOf(principal);
        const isIn = (codes: readonly string[] | 'all') => codes === 'all' || codes.includes(given.committee);
        const handles =
          [`*|${given.handler}`, `${given.committee}|${given.handler}`].some((it) => names.includes(it)) &&
          isIn(own);
        const ability = abilityFor(principal);
        expect(isIn(committees)).toBe(mayRead(ability, given, 'number'));
        expect(isIn(committees) && (!given.secret || isIn(circle) || handles)).toBe(
          mayRead(ability, given, 'title'),
        );
      }),
    );
  });
});
