import { DisableUser, InviteUser } from '@diarium/register';
import { demoAccounts } from '../../apps/api/src/sign-in/demo-accounts';
import { firstAdministrator } from '../../apps/api/src/sign-in/first-administrator';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';
import { send } from '../support/open-test-register';

const password = 'korrekt häst batteri klammer';
const reason = 'Prov';

let api: SignInApi;

beforeAll(async () => {
  api = await openSignInApi();
  await api.invite('eva', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
  await api.invite('ada', { password, roles: [{ role: 'administrator' }] });
});
afterAll(() => api.drop());

describe('a one-time link', () => {
  it('is made by an administrator alone, sets a password once, and lets in at once who was locked out', async () => {
    await api.invite('doris', {});
    const [ada, eva] = [api.browser(), api.browser()];
    await ada.signIn('ada', password);
    await eva.signIn('eva', password);
    expect((await eva.post('/users/doris/sign-in-link')).status).toBe(403);
    expect((await api.browser().post('/users/doris/sign-in-link')).status).toBe(401);
    const stale = await ada.post('/users/doris/sign-in-link');
    const made = await ada.post('/users/doris/sign-in-link');
    expect(made).toMatchObject({ status: 201, body: { user: 'doris', login: 'doris' } });
    const doris = api.browser();
    const use = (secret: unknown, wanted: string) =>
      doris.post('/sign-in/link', { secret, password: wanted });
    expect((await use(stale.body.secret, password)).status).toBe(422);
    expect((await use(made.body.secret, 'kort')).body).toMatchObject({ code: 'sign-in.password-too-short' });
    expect((await use(made.body.secret, password)).status).toBe(204);
    expect((await use(made.body.secret, password)).body).toMatchObject({ code: 'sign-in.link-not-usable' });
    expect((await doris.signIn('doris', password)).status).toBe(200);
    expect((await ada.post('/users/ingen/sign-in-link')).status).toBe(404);
  });

  it('was refused for a user who had been invited a moment before, and not yet come into view', async () => {
    const ada = api.browser();
    await ada.signIn('ada', password);
    await send(api.register, InviteUser, { user: 'hilda', name: 'Hilda', login: 'hilda' });
    expect((await ada.post('/users/hilda/sign-in-link')).status).toBe(201);
  });

  it('lets the first administrator in, and is given no longer once one has a password', async () => {
    expect(await firstAdministrator(api.services)).toBeUndefined();
    await send(api.register, DisableUser, { user: 'ada', reason });
    await api.settled();
    const lost = await firstAdministrator(api.services);
    const first = await firstAdministrator(api.services);
    expect(first).toMatchObject({ login: 'administrator' });
    const browser = api.browser();
    expect((await browser.post('/sign-in/link', { secret: lost?.secret, password })).status).toBe(422);
    expect((await browser.post('/sign-in/link', { secret: first?.secret, password })).status).toBe(204);
    expect((await browser.signIn('administrator', password)).body).toMatchObject({
      roles: [{ role: 'administrator' }],
    });
    expect(await firstAdministrator(api.services)).toBeUndefined();
  });
});

describe('demo accounts', () => {
  it('of an earlier start are closed where they are not wanted, or somebody else may sign in', async () => {
    for (const wanted of [false, true]) {
      const login = `demo-${wanted}`;
      await api.invite(login, { password });
      const before = api.browser();
      expect((await before.signIn(login, password)).status).toBe(200);
      expect(await demoAccounts(api.services, { wanted })).toEqual([]);
      expect((await before.get('/me')).body).toMatchObject({ user: null });
      expect((await api.browser().signIn(login, password)).status).toBe(401);
    }
  });
});
