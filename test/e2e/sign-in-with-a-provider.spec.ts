import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Browser, type Reply } from '../support/browser';
import { freePort } from '../support/free-port';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';
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

  it('leaves neither the client’s secret nor who came in a log', () => {
    const everything = written.join('');
    expect(everything).toContain('"method":"provider"');
    for (const secret of [provider.clientSecret, eva.sub, eva.name]) expect(everything).not.toContain(secret);
  });
});
