import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { hasChromium, openChromium } from '../support/chromium';
import { freePort } from '../support/free-port';
import { openSignInApi, type SignInApi } from '../support/open-sign-in-api';
import { type IdentityProvider, startIdentityProvider } from '../support/start-identity-provider';

const password = 'korrekt häst batteri klammer';
const eva = { sub: 'eva-hos-leverantören', name: 'Eva Berg', groups: ['registratorer'] };
const aCase = {
  committee: 'GNU',
  year: 2022,
  title: 'Färdtjänst',
  date: { kind: 'received', on: '2022-05-30' },
};

let folder: string;
let provider: IdentityProvider;
let api: SignInApi;
let origin: string;
let chromium: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

/** The package of the browser is for one kind of machine. */
const describeInChromium = hasChromium ? describe : describe.skip;

describeInChromium('in a real browser', () => {
  beforeAll(async () => {
    for (const level of ['log', 'warn'] as const) jest.spyOn(Logger.prototype, level).mockImplementation();
    folder = await mkdtemp(join(tmpdir(), 'diarium-browser-'));
    const groups = { roles: [{ group: 'registratorer', role: 'registrar', committee: 'GNU' }] };
    await writeFile(join(folder, 'groups.json'), JSON.stringify(groups));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    provider = await startIdentityProvider(origin);
    const oidc = {
      oidcIssuer: provider.issuer,
      oidcClientId: provider.clientId,
      oidcClientSecret: provider.clientSecret,
      oidcGroups: join(folder, 'groups.json'),
    };
    api = await openSignInApi({ ...oidc, publicUrl: origin, dataDir: folder }, port);
    await api.invite('bo', { password, roles: [{ role: 'registrar', committee: 'GNU' }] });
    chromium = await openChromium();
  });

  afterAll(async () => {
    await chromium.close();
    await api.drop();
    await provider.stop();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    context = await chromium.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(90_000);
    complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterEach(() => context.close());

  it('shows the description under its own strict policy, and asks the interface with a token', async () => {
    const token = await tokenOf('bo');
    await page.goto(origin);
    expect(page.url()).toBe(`${origin}/api/v1/docs`);
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    await page.getByLabel('auth-bearer-value').fill(token);
    await page.getByLabel('Apply credentials').first().click();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.locator('#operations-tag-cases').click();
    const route = page.locator('#operations-cases-ListOpenCases');
    await route.click();
    await route.getByRole('button', { name: 'Try it out' }).click();
    const [answer] = await Promise.all([
      page.waitForResponse(/api\/v1\/open-cases/),
      route.getByRole('button', { name: 'Execute' }).click(),
    ]);
    expect([answer.status(), await answer.json()]).toMatchObject([200, { items: [] }]);
    expect(complaints).toEqual([]);
  });

  it('signs in at the identity provider, and arrives at a page that is there', async () => {
    await provider.becomes(eva);
    const arrived = await page.goto(`${origin}/api/v1/sign-in/provider`, { waitUntil: 'commit' });
    expect([arrived?.status(), page.url()]).toEqual([200, `${origin}/api/v1/docs`]);
    expect(await asked('/me')).toMatchObject({ body: { name: 'Eva Berg', by: 'session' } });
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('changes something with the token of its session alone, and is told at once', async () => {
    await page.goto(`${origin}/healthz`);
    const { csrfToken } = (await asked('/sign-in', { login: 'bo', password })).body as { csrfToken: string };
    expect(await asked('/cases', aCase)).toMatchObject({
      status: 403,
      body: { code: 'sign-in.forged-request' },
    });
    await page.evaluate(`following = new EventSource('/api/v1/notices');
      notice = new Promise((resolve) => following.addEventListener('notice', ({ data }) => resolve(JSON.parse(data))));
      new Promise((resolve) => following.addEventListener('open', resolve))`);
    expect(
      await asked('/cases', aCase, { 'X-CSRF-Token': csrfToken, 'Diarium-Occurred-On': '2022-05-30' }),
    ).toMatchObject({ status: 201 });
    expect(await page.evaluate('notice')).toMatchObject({
      type: 'CaseRegistered',
      stream: 'register-GNU-2022',
    });
    await page.evaluate('following.close()');
  });

  it('lets a page of somebody else neither read nor change anything', async () => {
    await page.goto(`${origin}/healthz`);
    await asked('/sign-in', { login: 'bo', password });
    const before = await api.register.store.head();
    const elsewhere = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(form(origin)),
    );
    await once(elsewhere.listen(0, '127.0.0.1'), 'listening');
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
    const read = `fetch('${origin}/api/v1/me', { credentials: 'include' }).then(() => 'read', () => 'kept apart')`;
    expect(await page.evaluate(read)).toBe('kept apart');
    await page.getByRole('button').click();
    await page.waitForURL(`${origin}/**`);
    expect(await page.textContent('body')).toContain('sign-in.forged-request');
    expect(await api.register.store.head()).toBe(before);
    elsewhere.close();
  });
});

/** A page that sends a command with the cookies of whoever looks at it. */
const form = (to: string): string => `<form method="post" action="${to}/api/v1/cases" enctype="text/plain">
  <input name='{"committee":"GNU","year":2022,"x":"' value='"}'><button>Vinn en resa</button></form>`;

/** What a script of the page asks: with a body it is a POST. */
function asked(
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: object }> {
  const init = body
    ? {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      }
    : {};
  return page.evaluate(`fetch('/api/v1${path}', ${JSON.stringify(init)})
    .then(async (response) => ({ status: response.status, body: await response.json() }))`);
}

async function tokenOf(login: string): Promise<string> {
  const browser = api.browser();
  await browser.signIn(login, password);
  const made = await browser.post('/me/tokens', { name: 'prov', access: 'read' });
  return String(made.body.secret);
}
