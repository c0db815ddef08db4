import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { DisableUser, EnableUser, RevokeRole } from '@diarium/register';
import { type Browser } from '../support/browser';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';
import { send } from '../support/open-test-register';

const password = 'korrekt häst batteri klammer';
const other = 'en helt annan mening, utan mening';
const reason = 'Prov';

let api: SignInApi;
const written: string[] = [];

beforeAll(async () => {
  for (const level of ['log', 'warn', 'error'] as const)
    jest.spyOn(Logger.prototype, level).mockImplementation((...what: unknown[]) => {
      written.push(JSON.stringify(what));
    });
  api = await openSignInApi();
  await api.invite('eva', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
  await api.invite('ada', { password, roles: [{ role: 'administrator' }] });
});
afterAll(() => api.drop());

/** Longer than anything that was looked up is taken to be as it was. */
const untilForgotten = () => pause(2100);
const forgotten = async () => {
  await api.settled();
  api.services.known.forget('cia');
};

describe('signing in with a password', () => {
  it('says who one is, with the roles, and is over after signing out', async () => {
    const browser = api.browser();
    expect((await browser.get('/me')).body).toMatchObject({ user: null, roles: [], csrfToken: null });
    const signedIn = await browser.signIn('EVA', password);
    expect(signedIn).toMatchObject({
      status: 200,
      body: { user: 'eva', by: 'session', roles: [{ role: 'registrar', committee: 'GNU', party: null }] },
    });
    expect((await browser.get('/me')).body).toMatchObject({ user: 'eva' });
    const kept = browser.cookie;
    expect(await browser.post('/sign-out')).toMatchObject({ status: 200, body: { continueAt: null } });
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
    expect((await api.browser().get('/me', { Cookie: kept })).body).toMatchObject({ user: null });
  });

  it('refuses half of a surrogate pair in a name as what it is, and does not fail', async () => {
    const refused = await api.browser().signIn('L\udc00', password);
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await api.browser().signIn('L\0', password)).status).toBe(400);
  });

  it('gives a cookie that scripts and other sites do not get, and an id that was not known before', async () => {
    const browser = api.browser();
    const first = await browser.signIn('eva', password);
    const before = browser.cookie;
    await browser.signIn('eva', password);
    expect(browser.cookie).not.toBe(before);
    expect(first.headers.get('set-cookie')).toMatch(/^diarium-session=.*; Path=\/; .*HttpOnly; SameSite=Lax/);
    expect((await api.browser().get('/me', { Cookie: before })).body).toMatchObject({ user: null });
  });

  it('does not tell a wrong name from a wrong password', async () => {
    const wrong = await api.browser().signIn('eva', `${password}!`);
    const nobody = await api.browser().signIn('ingen', password);
    const { instance: _, ...first } = wrong.body;
    const { instance: __, ...second } = nobody.body;
    expect(wrong.status).toBe(401);
    expect(first).toMatchObject({ code: 'sign-in.refused' });
    expect(first).toEqual(second);
  });

  it('waits after some failures, for a name that nobody has as well, and tells for how long', async () => {
    for (const login of ['bo', 'ingen-alls']) {
      if (login === 'bo') await api.invite('bo', { password });
      const attempts = await Promise.all(
        Array.from({ length: 8 }, () => api.browser().signIn(login, 'fel fel fel fel')),
      );
      const statuses = attempts.map(({ status }) => status).toSorted();
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      const right = await api.browser().signIn(login, password);
      expect(right).toMatchObject({ status: 429, body: { code: 'sign-in.too-many-attempts' } });
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await api.browser().signIn('eva', password)).status).toBe(200);
  });
});

describe('a request that changes something in a session', () => {
  it('must carry the token that only Diarium’s own pages can read', async () => {
    const browser = api.browser();
    await browser.signIn('eva', password);
    browser.csrf = undefined;
    expect(await browser.post('/sign-out')).toMatchObject({
      status: 403,
      body: { code: 'sign-in.forged-request' },
    });
    browser.csrf = 'å'.repeat(43);
    expect((await browser.post('/sign-out')).status).toBe(403);
    await browser.get('/me');
    expect((await browser.post('/sign-out')).status).toBe(200);
  });

  const elsewhere: Readonly<Record<string, string>>[] = [
    { Origin: 'https://ond.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];

  it.each(elsewhere)(
    'is refused from elsewhere, with the token and without a session too: %j',
    async (headers) => {
      const browser = api.browser();
      expect(await browser.post('/sign-in', { login: 'eva', password }, headers)).toMatchObject({
        status: 403,
      });
      await browser.signIn('eva', password);
      expect(await browser.post('/sign-out', {}, headers)).toMatchObject({ status: 403 });
      expect((await browser.get('/me')).body).toMatchObject({ user: 'eva' });
    },
  );
});

describe('a session', () => {
  it('ends everywhere when its user says so, or changes the password', async () => {
    const [here, there] = [api.browser(), api.browser()];
    for (const browser of [here, there]) await browser.signIn('eva', password);
    expect((await here.post('/me/password', { current: 'fel fel fel fel', next: other })).status).toBe(401);
    expect(await here.post('/me/password', { current: password, next: 'Password1234' })).toMatchObject({
      status: 422,
      body: { code: 'sign-in.password-too-common' },
    });
    const before = here.cookie;
    expect((await here.post('/me/password', { current: password, next: other })).status).toBe(200);
    expect(here.cookie).not.toBe(before);
    expect((await here.get('/me')).body).toMatchObject({ user: 'eva' });
    expect((await there.get('/me')).body).toMatchObject({ user: null });
    expect((await there.signIn('eva', password)).status).toBe(401);
    await there.signIn('eva', other);
    await here.post('/me/password', { current: other, next: password });
    await there.signIn('eva', password);
    expect((await here.post('/sign-out/everywhere')).status).toBe(204);
    expect((await there.get('/me')).body).toMatchObject({ user: null });
  });

  it('ends with time, whatever is done in it', async () => {
    const browser = api.browser();
    await browser.signIn('eva', password);
    await api.register.database.pool.query(
      `UPDATE diarium.session SET sess = jsonb_set(sess, '{signedInAt}', to_jsonb((sess->>'signedInAt')::bigint - 36000000))
       WHERE sess->>'user' = 'eva'`,
    );
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
    await browser.signIn('eva', password);
    await api.register.database.pool.query("UPDATE diarium.session SET expire = now() - interval '1 second'");
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
  });

  it('and a token end when the user is disabled, and do not come back', async () => {
    await api.invite('cia', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
    const browser = api.browser();
    await browser.signIn('cia', password);
    const made = await browser.post('/me/tokens', { name: 'prov', access: 'read' });
    const bearer = { Authorization: `Bearer ${String(made.body.secret)}` };
    expect((await api.browser().get('/me', bearer)).body).toMatchObject({ user: 'cia', by: 'token' });
    await send(api.register, RevokeRole, { user: 'cia', role: 'registrar', committee: 'GNU', reason });
    await forgotten();
    expect((await browser.get('/me')).body).toMatchObject({ user: 'cia', roles: [] });
    await send(api.register, DisableUser, { user: 'cia', reason });
    await untilForgotten();
    const refused = await api.browser().get('/me', bearer);
    expect(refused).toMatchObject({ status: 401, body: { code: 'sign-in.bad-token' } });
    await send(api.register, EnableUser, { user: 'cia', reason });
    await forgotten();
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
    expect((await api.browser().get('/me', bearer)).status).toBe(401);
  });
});

describe('a stream of notices', () => {
  const opened = new Map<string, Response>();
  const open = async (name: string, headers: Readonly<Record<string, string>>): Promise<void> => {
    opened.set(name, await fetch(`${api.url}/notices`, { headers }));
  };

  it('once went on for ten minutes when its session, token, user or role had ended, and ends', async () => {
    const browsers = new Map<string, Browser>();
    for (const user of ['utloggad', 'overksam', 'utgången', 'avstängd', 'rollös', 'program']) {
      await api.invite(user, { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
      const browser = api.browser();
      browsers.set(user, browser);
      await browser.signIn(user, password);
      if (user !== 'program') await open(user, { Cookie: browser.cookie });
    }
    const program = browsers.get('program');
    const token = await program?.post('/me/tokens', { name: 'prov', access: 'read' });
    await open('program', { Authorization: `Bearer ${String(token?.body.secret)}` });
    expect([...opened.values()].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);

    await browsers.get('utloggad')?.post('/sign-out');
    await program?.post(`/me/tokens/${String(token?.body.id)}/revocation`);
    await send(api.register, DisableUser, { user: 'avstängd', reason });
    await send(api.register, RevokeRole, { user: 'rollös', role: 'registrar', committee: 'GNU', reason });
    const { pool } = api.register.database;
    await pool.query(
      `UPDATE diarium.session SET expire = now() - interval '1 second' WHERE sess->>'user' = 'overksam'`,
    );
    await pool.query(
      `UPDATE diarium.session SET sess = jsonb_set(sess::jsonb, '{signedInAt}', '1') WHERE sess->>'user' = 'utgången'`,
    );
    // None of them ends by itself while this test waits.
    for (const stream of opened.values()) await stream.text();
  }, 120_000);

  it('is no use of its session, which ends in its time all the same', async () => {
    const browser = api.browser();
    await browser.signIn('eva', password);
    const stream = await fetch(`${api.url}/notices`, { headers: { Cookie: browser.cookie } });
    await stream.body?.cancel();
    expect([stream.status, stream.headers.get('set-cookie')]).toEqual([200, null]);
  });
});

describe('a token for a program', () => {
  it('is shown once, acts with no more than its roles, and is noted by the day', async () => {
    const browser = api.browser();
    await browser.signIn('ada', password);
    expect(
      await browser.post('/me/tokens', {
        name: 'x',
        access: 'read',
        roles: [{ role: 'chair', committee: 'GNU' }],
      }),
    ).toMatchObject({ status: 422, body: { code: 'sign-in.token-without-role' } });
    expect(await browser.post('/me/tokens', { name: 'x', access: 'read', days: 400 })).toMatchObject({
      status: 422,
      body: { code: 'sign-in.token-too-long' },
    });
    const made = await browser.post('/me/tokens', { name: 'läser', access: 'read' });
    const secret = String(made.body.secret);
    const bearer = { Authorization: `Bearer ${secret}` };
    const program = api.browser();
    expect((await program.get('/users?user=eva', bearer)).status).toBe(200);
    expect(await program.post('/users/eva/disabling', { reason }, bearer)).toMatchObject({
      status: 403,
      body: { code: 'sign-in.token-reads-only' },
    });
    expect(await program.get('/me/tokens', bearer)).toMatchObject({ status: 403 });
    const listed = await browser.get('/me/tokens');
    for (const list of ['/me/tokens', '/me/sessions'])
      expect((await browser.get(`${list}?format=csv`)).headers.get('content-type')).toMatch(/^text\/csv/);
    expect(listed.text).not.toContain(secret);
    expect(listed.body.items).toMatchObject([
      { name: 'läser', lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    ]);
    const { id } = made.body as { id: string };
    const eva = api.browser();
    await eva.signIn('eva', password);
    expect((await eva.post(`/me/tokens/${id}/revocation`)).status).toBe(404);
    expect((await browser.post(`/me/tokens/${id}/revocation`)).status).toBe(204);
    expect((await program.get('/me', bearer)).status).toBe(401);
  });
});

describe('what is secret', () => {
  it('stands in no log, no event and no table', async () => {
    const browser = api.browser();
    await browser.signIn('eva', password);
    const token = await browser.post('/me/tokens', { name: 'prov', access: 'write' });
    const sid = /s%3A([^.]+)\./.exec(browser.cookie)?.[1] ?? '';
    expect(sid).not.toBe('');
    const ada = api.browser();
    await ada.signIn('ada', password);
    const link = await ada.post('/users/eva/sign-in-link');
    expect(link.status).toBe(201);
    const secrets = [password, other, sid, browser.csrf ?? '', token.body.secret, link.body.secret].map(
      String,
    );
    const log = await api.register.store.readAll({ after: 0, limit: 1000 });
    const tables = await api.register.database.pool.query<{ data: string }>(
      `SELECT concat((SELECT string_agg(c::text, '') FROM diarium.credential c),
        (SELECT string_agg(t::text, '') FROM diarium.api_token t),
        (SELECT string_agg(l::text, '') FROM diarium.one_time_link l),
        (SELECT string_agg(s.sid, '') FROM diarium.session s)) AS data`,
    );
    const everything = written.join('') + JSON.stringify(log) + (tables.rows[0]?.data ?? '');
    for (const event of [
      'sign-in.succeeded',
      'sign-in.failed',
      'sign-in.locked-out',
      'token.made',
      'link.made',
    ])
      expect(everything).toContain(event);
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
  });
});
