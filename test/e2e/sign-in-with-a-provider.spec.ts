import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrantRole } from '@diarium/register';
import { Logger } from '@nestjs/common';
import { Browser, type Reply } from '../support/browser';
import { freePort } from '../support/free-port';
import { groupRolesOf } from '../../apps/api/src/sign-in/oidc/group-roles';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';
import { send } from '../support/open-test-register';
import { type IdentityProvider, startIdentityProvider } from '../support/start-identity-provider';

let api: SignInApi;
let provider: IdentityProvider;
let folder: string;
const written: string[] = [];

const groups = {
  acr: ['urn:example:mfa'],
  roles: [
    { group: 'registratorer', role: 'registrar', committee: 'GNU' },
    { group: 'revisorer', role: 'auditor' },
    { group: 'annan nämnd', role: 'chair', committee: 'FINNSEJ' },
  ],
};
const eva = { sub: 'eva-hos-leverantören', name: 'Eva Berg', acr: 'urn:example:mfa' };

beforeAll(async () => {
  for (const level of ['log', 'warn', 'error'] as const)
    jest.spyOn(Logger.prototype, level).mockImplementation((...what: unknown[]) => {
      written.push(JSON.stringify(what));
    });
  folder = mkdtempSync(join(tmpdir(), 'diarium-groups-'));
  writeFileSync(join(folder, 'groups.json'), JSON.stringify(groups));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(origin);
  api = await openSignInApi(
    {
      publicUrl: origin,
      oidcIssuer: provider.issuer,
      oidcClientId: provider.clientId,
      oidcClientSecret: provider.clientSecret,
      oidcGroups: join(folder, 'groups.json'),
      secondFactorRoles: ['auditor'],
    },
    port,
  );
});
afterAll(async () => {
  await api.drop();
  await provider.stop();
  rmSync(folder, { recursive: true });
});

/** Goes to the provider and comes back; gives the address of the return, not yet followed. */
async function throughProvider(browser: Browser): Promise<string> {
  const atProvider = new Browser(provider.issuer);
  let reply = await browser.get('/sign-in/provider');
  for (let hop = 0; hop < 6; hop += 1) {
    const next = new URL(reply.headers.get('location') ?? '', provider.issuer).href;
    if (next.startsWith(api.url)) return next;
    reply = await atProvider.get(next);
  }
  throw new Error(`The provider did not send the browser back: ${reply.status} ${reply.text}`);
}

async function signIn(who: Parameters<IdentityProvider['becomes']>[0]): Promise<[Browser, Reply]> {
  await provider.becomes(who);
  const browser = api.browser();
  return [browser, await browser.get(await throughProvider(browser))];
}

const rolesOf = async (browser: Browser): Promise<unknown> => (await browser.get('/me')).body.roles;

describe('signing in with an identity provider', () => {
  it('makes a user of whom the groups give a role, and knows them again', async () => {
    const [first, back] = await signIn({ ...eva, groups: ['registratorer', 'annan nämnd'] });
    expect(back).toMatchObject({ status: 303 });
    expect(back.headers.get('location')).toBe(`${new URL(api.url).origin}/`);
    const me = (await first.get('/me')).body;
    expect(me).toMatchObject({
      name: 'Eva Berg',
      by: 'session',
      roles: [{ role: 'registrar', committee: 'GNU', party: null }],
    });
    const [second] = await signIn({ ...eva, name: 'Någon annan', groups: ['registratorer'] });
    expect((await second.get('/me')).body).toMatchObject({ user: me.user });
  });

  it('lets the roles follow the groups', async () => {
    const [browser] = await signIn({ ...eva, groups: ['revisorer'] });
    expect(await rolesOf(browser)).toEqual([{ role: 'auditor', committee: null, party: null }]);
    const [without] = await signIn({ ...eva, groups: [] });
    expect(await rolesOf(without)).toEqual([]);
  });

  it('refuses whom no group gives a role, and whose authentication is too weak', async () => {
    const [, stranger] = await signIn({ ...eva, sub: 'okänd', groups: ['matlaget'] });
    expect(stranger).toMatchObject({ status: 403, body: { code: 'sign-in.no-role' } });
    const [browser, weak] = await signIn({ ...eva, acr: 'urn:example:password', groups: ['revisorer'] });
    expect(weak).toMatchObject({ status: 401, body: { code: 'sign-in.provider-refused' } });
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
  });

  it('refuses a return that another browser began, one with another state, and one that comes twice', async () => {
    await provider.becomes({ ...eva, groups: ['revisorer'] });
    const [victim, attacker] = [api.browser(), api.browser()];
    const stolen = await throughProvider(attacker);
    expect((await victim.get(stolen)).status).toBe(401);
    await throughProvider(victim);
    expect((await victim.get(stolen)).status).toBe(401);
    const own = api.browser();
    const back = await throughProvider(own);
    const other = new URL(back);
    other.searchParams.set('state', 'another');
    expect((await own.get(other.href)).status).toBe(401);
    expect((await own.get(back)).status).toBe(401);
    expect((await own.get('/me')).body).toMatchObject({ user: null });
  });

  it('tells the provider who signs out', async () => {
    const [browser] = await signIn({ ...eva, groups: ['revisorer'] });
    await browser.get('/me');
    const { body } = await browser.post('/sign-out');
    const url = new URL(String(body.continueAt));
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${new URL(api.url).origin}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect((await browser.get('/me')).body).toMatchObject({ user: null });
  });

  describe('where a role needs a second factor', () => {
    const { roles } = groups;
    const by = (given: object) => {
      Object.assign(api.services.oidc!, { groups: groupRolesOf({ roles, ...given }) });
    };
    afterAll(() => {
      by(groups);
    });
    const weak = { sub: 'rut-hos-leverantören', name: 'Rut Ek', acr: undefined };

    it('was not asked whether the provider had asked for one: it is refused when it vouches for none', async () => {
      by({});
      const [browser, none] = await signIn({ ...weak, groups: ['revisorer'] });
      expect(none).toMatchObject({ status: 403, body: { code: 'sign-in.provider-without-factor' } });
      expect((await browser.get('/me')).body).toMatchObject({ user: null });
      const [, password] = await signIn({ ...weak, amr: ['pwd'], groups: ['revisorer'] });
      expect(password.body).toMatchObject({ code: 'sign-in.provider-without-factor' });
      const [registrar] = await signIn({ ...weak, groups: ['registratorer'] });
      expect((await registrar.get('/cases')).status).toBe(200);
    });

    it.each([
      ['amr, by the word for several', {}, { amr: ['pwd', 'otp', 'mfa'] }],
      ['amr, by another word', { secondFactor: { amr: ['hwk'] } }, { amr: ['hwk'] }],
      ['acr', { secondFactor: { acr: ['urn:example:mfa'] } }, { acr: 'urn:example:mfa' }],
    ])('takes what the provider vouches for it by: %s', async (_, given, vouched) => {
      by(given);
      const [browser, back] = await signIn({ ...weak, ...vouched, groups: ['revisorer'] });
      expect(back.status).toBe(303);
      expect((await browser.get('/cases')).status).toBe(200);
    });

    it('does nothing more with a session from before the role was given', async () => {
      by({});
      const [browser] = await signIn({ ...weak, groups: ['registratorer'] });
      const { user } = (await browser.get('/me')).body;
      const { body: token } = await browser.post('/me/tokens', { name: 'program', access: 'read' });
      const asking = { headers: { Authorization: `Bearer ${String(token.secret)}` } };
      expect((await fetch(`${api.url}/cases`, asking)).status).toBe(200);
      await send(api.register, GrantRole, { user: String(user), role: 'auditor' });
      await api.settled();
      api.services.known.forget(String(user));
      expect(await browser.get('/cases')).toMatchObject({
        status: 403,
        body: { code: 'sign-in.factor-needed' },
      });
      const made = { name: 'program', access: 'read' };
      expect((await browser.post('/me/tokens', made)).body).toMatchObject({ code: 'sign-in.factor-needed' });
      const old = await fetch(`${api.url}/cases`, asking);
      expect([old.status, await old.json()]).toMatchObject([403, { code: 'sign-in.token-without-factor' }]);
      const [strong] = await signIn({ ...weak, amr: ['mfa'], groups: ['registratorer'] });
      await strong.get('/me');
      const { body: remade } = await strong.post('/me/tokens', made);
      expect(remade).toMatchObject({ withFactor: true });
      const again = { headers: { Authorization: `Bearer ${String(remade.secret)}` } };
      expect((await fetch(`${api.url}/cases`, again)).status).toBe(200);
    });
  });

  it('leaves neither the client’s secret nor who came in a log', () => {
    const everything = written.join('');
    expect(everything).toContain('"method":"provider"');
    for (const secret of [provider.clientSecret, eva.sub, eva.name]) expect(everything).not.toContain(secret);
  });
});
