import { NOBODY, type Principal } from '@diarium/access';
import { Hearing } from './hearing';

const registrar = (committee: string): Principal => ({
  ...{ id: 'e1', name: 'Eva Berg' },
  grants: [{ role: 'registrar', committee, party: null }],
});

describe('what somebody hears of whose stream is open', () => {
  const inGnu = { stream: 'case-GNU-2022-6' };

  it('is what their roles say now, and nothing when nobody is signed in: it once went on for ten minutes', async () => {
    let who = registrar('GNU');
    const hearing = new Hearing(who, async () => who, 0);
    expect((await hearing.now())(inGnu)).toBe(true);
    who = registrar('HN');
    expect((await hearing.now())(inGnu)).toBe(false);
    who = NOBODY;
    await expect(hearing.now()).rejects.toThrow('notices.denied');
  });

  it('is nothing while one cannot look who they are', async () => {
    const hearing = new Hearing(registrar('GNU'), () => Promise.reject(new Error('away')), 0);
    await expect(hearing.now()).rejects.toThrow('away');
  });

  it('is not looked up again for each of a thousand events', async () => {
    let looks = 0;
    const look = async (): Promise<Principal> => registrar(`X${(looks += 1)}`);
    const hearing = new Hearing(registrar('GNU'), look, Infinity);
    for (let n = 0; n < 3; n += 1) await hearing.now();
    expect(looks).toBe(0);
    await hearing.lookAgain();
    expect(looks).toBe(1);
  });
});
