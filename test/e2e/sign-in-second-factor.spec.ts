import { codeAt, stepAt } from '@diarium/access';
import { Logger } from '@nestjs/common';
import { signInServices } from '../../apps/api/src/sign-in/sign-in-services';
import { type Browser, type Reply } from '../support/browser';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';

const password = 'korrekt häst batteri klammer';

let api: SignInApi;
beforeAll(async () => {
  jest.spyOn(Logger.prototype, 'warn').mockImplementation();
  api = await openSignInApi();
  await api.invite('eva', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
  await api.invite('bo', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
  await api.invite('ada', { password, roles: [{ role: 'administrator' }] });
});
afterAll(() => api.drop());

/** What the device shows, a number of half minutes from now. */
const shown = (secret: string, steps = 0): string => codeAt(stepAt(Date.now()) + steps, secret);

async function enrolled(login: string): Promise<{ browser: Browser; secret: string; codes: string[] }> {
  const browser = api.browser();
  await browser.signIn(login, password);
  const begun = await browser.post('/me/second-factor', { password });
  expect(begun.status).toBe(201);
  const secret = String(begun.body.secret);
  const confirmed = await browser.post('/me/second-factor/confirmation', { code: shown(secret, -1) });
  expect(confirmed.status).toBe(200);
  await browser.get('/me');
  return { browser, secret, codes: confirmed.body.recoveryCodes as string[] };
}

const signIn = (login: string, code?: string): Promise<Reply> =>
  api.browser().post('/sign-in', { login, password, ...(code === undefined ? {} : { code }) });

describe('a second factor', () => {
  it('is asked for beside the password, and each code is good once', async () => {
    const { secret, codes } = await enrolled('eva');
    expect(await signIn('eva')).toMatchObject({ status: 401, body: { code: 'sign-in.code-needed' } });
    const code = shown(secret);
    expect((await signIn('eva', code)).status).toBe(200);
    expect(await signIn('eva', code)).toMatchObject({ status: 401, body: { code: 'sign-in.code-refused' } });
    expect((await signIn('eva', codes[0]?.toLowerCase())).status).toBe(200);
    expect((await signIn('eva', codes[0])).body).toMatchObject({ code: 'sign-in.code-refused' });
    const wrong = await api.browser().post('/sign-in', { login: 'eva', password: 'fel lösenord', code: '1' });
    expect(wrong.body).toMatchObject({ code: 'sign-in.refused' });
    const again = api.browser();
    await again.post('/sign-in', { login: 'eva', password, code: codes[1] });
    expect((await again.post('/me/second-factor', { password, code: codes[2] })).body).toMatchObject({
      code: 'second-factor.exists',
    });
    const { rows } = await api.database.pool.query(
      'SELECT * FROM diarium.second_factor f LEFT JOIN diarium.recovery_code c USING (user_id)',
    );
    for (const hidden of [secret, ...codes]) expect(JSON.stringify(rows)).not.toContain(hidden);
  });

  it('does not count before a code of the device has come back', async () => {
    const browser = api.browser();
    await browser.signIn('bo', password);
    await browser.post('/me/second-factor', { password });
    expect((await browser.post('/me/second-factor/confirmation', { code: '000000' })).body).toMatchObject({
      code: 'sign-in.code-refused',
    });
    expect((await signIn('bo')).status).toBe(200);
    expect((await browser.post('/me/second-factor', { password: 'fel lösenord' })).body).toMatchObject({
      code: 'sign-in.refused',
    });
  });

  it('is guessed no faster than a password', async () => {
    await enrolled('bo');
    const said: unknown[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) said.push((await signIn('bo', '000000')).body.code);
    expect(said.at(0)).toBe('sign-in.code-refused');
    expect(said.at(-1)).toBe('sign-in.too-many-attempts');
    await api.services.lockOut.forget('bo');
  });

  it('is taken away by its user with a code, or by an administrator', async () => {
    const ada = api.browser();
    await ada.signIn('ada', password);
    expect((await ada.post('/users/bo/second-factor/removal')).status).toBe(204);
    expect((await ada.post('/users/bo/second-factor/removal')).body).toMatchObject({
      code: 'second-factor.none',
    });
    expect((await signIn('bo')).status).toBe(200);
    const { browser, codes } = await enrolled('bo');
    expect((await browser.post('/me/second-factor/removal', { password })).status).toBe(401);
    expect((await browser.post('/me/second-factor/removal', { password, code: codes[0] })).status).toBe(204);
    expect((await browser.post('/me/second-factor/confirmation', { code: '000000' })).body).toMatchObject({
      code: 'second-factor.not-begun',
    });
  });
});

describe('a role that needs a second factor', () => {
  const asked = ['/cases', '/me/tokens', '/users', '/me/sessions'];
  let strict: SignInApi;
  beforeAll(async () => {
    strict = await openSignInApi({ secondFactorRoles: ['administrator', 'auditor'] });
    await strict.invite('rut', { password, roles: [{ role: 'auditor' }] });
    await strict.invite('eva', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
  });
  afterAll(() => strict.drop());

  it('lets its holder do nothing at the next sign-in but take a device', async () => {
    const rut = strict.browser();
    expect((await rut.signIn('rut', password)).body).toMatchObject({ user: 'rut', deviceOwed: true });
    for (const path of asked)
      expect(await rut.get(path)).toMatchObject({ status: 403, body: { code: 'sign-in.device-owed' } });
    const change = { current: password, next: 'en helt annan mening' };
    expect((await rut.post('/me/password', change)).body).toMatchObject({ code: 'sign-in.device-owed' });
    const { secret } = (await rut.post('/me/second-factor', { password })).body;
    await rut.post('/me/second-factor/confirmation', { code: shown(String(secret), -1) });
    expect((await rut.get('/me')).body).toMatchObject({ deviceOwed: false });
    const { body: token } = await rut.post('/me/tokens', { name: 'program', access: 'read' });
    expect(token).toMatchObject({ withFactor: true });
    for (const path of asked.slice(0, 2)) expect((await rut.get(path)).status).toBe(200);
    const removal = { password, code: shown(String(secret)) };
    expect((await rut.post('/me/second-factor/removal', removal)).status).toBe(204);
    expect((await rut.get('/cases')).body).toMatchObject({ code: 'sign-in.device-owed' });
    expect((await rut.post('/sign-out')).status).toBe(200);
  });

  it('asks nothing of those who hold other roles', async () => {
    const eva = strict.browser();
    expect((await eva.signIn('eva', password)).body).toMatchObject({ deviceOwed: false });
    expect((await eva.get('/cases')).status).toBe(200);
  });

  it('once could not be held where nobody can have a device: the start says so', () => {
    const { settings } = strict.services;
    const register = { ...strict.register, keys: undefined };
    expect(() => signInServices({ register, settings })).toThrow('DIARIUM_MASTER_KEY');
  });
});

describe('sessions', () => {
  it('are listed and ended one by one, by their own user', async () => {
    const [here, there, ada] = [api.browser(), api.browser(), api.browser()];
    await here.signIn('bo', password);
    await there.signIn('bo', password);
    await ada.signIn('ada', password);
    const { items } = (await here.get('/me/sessions')).body as {
      items: { id: string; current: boolean; signedInAt: string }[];
    };
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const current = items.find((it) => it.current)?.id;
    expect((await ada.post(`/me/sessions/${current}/ending`)).body).toMatchObject({
      code: 'sign-in.unknown-session',
    });
    for (const { id } of items.filter((it) => !it.current))
      expect((await here.post(`/me/sessions/${id}/ending`)).status).toBe(204);
    expect((await there.get('/me')).body).toMatchObject({ user: null });
    expect((await here.get('/me')).body).toMatchObject({ user: 'bo' });
  });
});
