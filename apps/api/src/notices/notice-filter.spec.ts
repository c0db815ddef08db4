import { type Grant, NOBODY, type Principal } from '@diarium/access';
import { noticeFilterOf } from './notice-filter';

const who = (...grants: Grant[]): Principal => ({ id: 'e1', name: 'Eva Berg', grants });
const registrar = (committee: string | null): Grant => ({ role: 'registrar', committee, party: null });
const heard = (principal: Principal): string[] => {
  const hears = noticeFilterOf(principal);
  const streams = [
    'case-GNU-2022-6',
    'register-GNU-2022',
    'meeting-GNU-2022-11-07',
    'case-GNUS-2025-1',
    'user-e1042',
  ];
  return streams.filter((stream) => hears({ stream }));
};

describe('who hears of what', () => {
  it('is the registrar of a committee of everything in it, and of nothing elsewhere', () => {
    expect(heard(who(registrar('GNU')))).toEqual([
      'case-GNU-2022-6',
      'register-GNU-2022',
      'meeting-GNU-2022-11-07',
    ]);
  });

  it('is the registrar of all committees of everything but the users', () => {
    expect(heard(who(registrar(null)))).not.toContain('user-e1042');
    expect(heard(who(registrar(null)))).toHaveLength(4);
  });

  it('is an officer of the register, and not of what is in a case', () => {
    expect(heard(who({ role: 'officer', committee: 'GNU', party: null }))).not.toContain('case-GNU-2022-6');
  });

  it('is nobody who sees no register', () => {
    expect(() => noticeFilterOf(NOBODY)).toThrow('notices.denied');
  });
});
