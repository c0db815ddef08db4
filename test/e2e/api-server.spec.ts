import { NOBODY } from '@diarium/access';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

describe('the server of the HTTP interface', () => {
  let users = 0;
  let api: TestApi;
  let root: string;

  beforeAll(async () => {
    api = await openTestApi({ httpRate: 40, httpOrigins: ['https://diarium.region.se'] });
    root = new URL(api.url).origin;
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());
  beforeEach(() => {
    api.actAs({ ...EVA, id: `eva-${(users += 1)}` });
  });

  it('says that it lives and can answer', async () => {
    expect(await (await fetch(`${root}/healthz`)).json()).toEqual({ status: 'alive' });
    const ready = await fetch(`${root}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { status: 'ready', database: 'up', halted: [] },
    ]);
  });

  it('counts commands by their outcome, and tells how far each view has come', async () => {
    await api.call('/cases/GNU-2022-1/closing', { body: {} });
    await api.call('/cases');
    const text = await (await fetch(`${root}/metrics`)).text();
    expect(text).toContain('diarium_commands_total{command="CloseCase",outcome="refused"} 1');
    expect(text).toContain('diarium_query_seconds_count{query="ListCases"} 1');
    expect(text).toMatch(/diarium_read_model_lag\{read_model="case-list",status="live"\} \d+/);
    expect(text).toMatch(/diarium_append_seconds_count [1-9]/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('notices what happens, from where one left off, with nothing of what it is about', async () => {
    const leave = new AbortController();
    const following = await fetch(`${api.url}/notices`, {
      headers: { 'Last-Event-ID': '0' },
      signal: leave.signal,
    });
    let heard = '';
    for await (const part of following.body as unknown as AsyncIterable<Uint8Array>) {
      heard += Buffer.from(part).toString();
      if (heard.includes('CommitteeEstablished')) break;
    }
    leave.abort();
    expect(following.headers.get('content-type')).toContain('text/event-stream');
    expect(heard).toMatch(/id: 1\nevent: notice\ndata: \{"id":"[0-9a-f-]{36}","type":"CommitteeEstablished"/);
    expect(heard).not.toContain('lagerhållning');
    api.actAs(NOBODY);
    expect(await api.call('/notices')).toMatchObject({ status: 403, body: { code: 'notices.denied' } });
    api.actAs(EVA);
    expect(await api.call('/notices', { headers: { 'Last-Event-ID': 'x' } })).toMatchObject({ status: 400 });
  });

  it('lets pages of the origins that are set ask, and no others', async () => {
    const from = async (origin: string): Promise<string | null> =>
      (await fetch(`${api.url}/cases`, { headers: { Origin: origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await from('https://diarium.region.se')).toBe('https://diarium.region.se');
    expect(await from('https://other.example')).toBeNull();
  });

  it('sends a browser that has its name alone to the page, and says of what is not there that it is not', async () => {
    const origin = new URL(api.url).origin;
    const home = await fetch(origin, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([303, '/api/v1/docs']);
    for (const path of ['/favicon.ico', '/api', '/api/v1/nothing']) {
      const answer = await fetch(origin + path);
      expect(await answer.json()).toMatchObject({ status: 404, code: 'resource.unknown' });
    }
  });

  it('sends headers that keep what it shows to itself', async () => {
    const { headers } = await api.call('/cases');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('answers so many requests a minute of a user, and others all the same', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 45 }, async () => (await api.call('/flags')).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    api.actAs({ ...EVA, id: 'bo' });
    expect(await api.call('/flags')).toMatchObject({ status: 200 });
  });
});
