import { type Principal } from '@diarium/access';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

const OLLE: Principal = {
  id: 'olle',
  name: 'Olle Ek',
  grants: [{ role: 'officer', committee: 'GNU', party: null }],
};
const PUBLIC: Principal = { id: 'nobody', name: '', grants: [] };
const JUNE = { 'Diarium-Occurred-On': '2022-06-01' };
const SECRET = 'Zebra';

let api: TestApi;
let logged = '';
/** The position at which both cases were registered, and neither was corrected or marked as secret. */
let before: number;

beforeAll(async () => {
  api = await openTestApi({}, { write: (line) => (logged += line) });
  await establishGnu(api.register);
  await register({ title: 'Rullstolar' });
  before = await register({ title: `${SECRET} ett`, publicTitle: 'Ärende om vård', handler: 'Bo Ek' });
  await done('/cases/GNU-2022-1/corrections', { field: 'title', value: 'Gåstolar', reason: 'Skrivfel' });
  const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
  await done('/cases/GNU-2022-2/secrecy', { secrecy });
  await done('/cases/GNU-2022-1/watches', { watch: 'svar', on: '2022-06-10', note: 'Svar' });
  const after = await done('/cases/GNU-2022-2/closing', {}, { 'Diarium-Occurred-On': '2022-08-15' });
  await api.register.projector.waitFor(after);
});
afterAll(() => api.drop());
beforeEach(() => {
  logged = '';
  api.actAs(EVA);
});

const register = (fields: object): Promise<number> =>
  done('/cases', { committee: 'GNU', year: 2022, date: { kind: 'received', on: '2022-05-30' }, ...fields });

async function done(path: string, body: object, headers: Readonly<Record<string, string>> = JUNE) {
  const answer = await api.call(path, { body, headers });
  expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
  return (answer.body as { position: number }).position;
}

describe('a view of the past', () => {
  it('shows a registrar a case as it was before it was corrected, and says as of when', async () => {
    const now = await api.call('/cases/GNU-2022-1');
    expect(now).toMatchObject({ status: 200, body: { title: 'Gåstolar' } });
    expect([now.headers.get('diarium-as-of'), now.headers.get('diarium-axis')]).toEqual([null, null]);

    const then = await api.call(`/cases/GNU-2022-1?asOf=${before}`);
    expect(then).toMatchObject({ status: 200, body: { title: 'Rullstolar' } });
    expect(then.headers.get('diarium-as-of')).toBe(String(before));
    expect(then.headers.get('diarium-axis')).toBe('recorded');
  });

  it('tells what had happened by a day from what was recorded by then', async () => {
    const happened = await api.call('/cases/GNU-2022-2?asOf=2022-07-01&axis=happened');
    expect(happened).toMatchObject({ status: 200, body: { status: 'Öppet' } });
    expect(happened.headers.get('diarium-as-of')).toBe('2022-07-01T21:59:59.999Z');
    expect(happened.headers.get('diarium-axis')).toBe('happened');
    expect(await api.call('/cases/GNU-2022-2')).toMatchObject({ body: { status: 'Stängt' } });
    expect(await api.call('/cases/GNU-2022-2?asOf=2022-07-01')).toMatchObject({ status: 404 });
  });

  it('keeps a case hidden from outsiders that was open then and is secret now', async () => {
    api.actAs(OLLE);
    const then = await api.call(`/cases/GNU-2022-2?asOf=${before}`);
    expect(then).toMatchObject({ status: 200, body: { publicTitle: 'Ärende om vård' } });
    const others = ['/cases', '/cases/GNU-2022-2/file', '/cases/GNU-2022-2/history', '/cases?format=csv'];
    const answers = [then];
    for (const path of others)
      answers.push(await api.call(`${path}${path.includes('?') ? '&' : '?'}asOf=${before}`));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(SECRET);
    expect(answers.at(-1)?.body).toContain('Rullstolar');
    expect(await api.call(`/cases/GNU-2022-1?asOf=${before}`)).toMatchObject({
      body: { title: 'Rullstolar' },
    });

    api.actAs(EVA);
    expect(await api.call(`/cases/GNU-2022-2?asOf=${before}`)).toMatchObject({
      body: { title: `${SECRET} ett`, secrecy: null },
    });
  });

  it('is not for those who see what is published alone, which may have been taken back since', async () => {
    api.actAs(PUBLIC);
    expect(await api.call('/cases')).toMatchObject({ status: 200 });
    expect(await api.call(`/cases?asOf=${before}`)).toMatchObject({
      status: 403,
      body: { code: 'as-of.denied' },
    });
  });

  it('is given as a list in a file too', async () => {
    const csv = await api.call(`/cases?format=csv&asOf=${before}`);
    expect(csv.headers.get('diarium-as-of')).toBe(String(before));
    expect(csv.body).toContain('Rullstolar');
    expect(csv.body).not.toContain('Gåstolar');
  });

  it('counts what is overdue from the day that is asked about', async () => {
    const stateOn = async (path: string): Promise<string | undefined> => {
      const { items } = (await api.call(path)).body as { items: { key: string; state: string }[] };
      return items.find(({ key }) => key === 'deadline.watch|GNU-2022-1|svar')?.state;
    };
    expect(await stateOn('/deadlines')).toBe('overdue');
    expect(await stateOn('/deadlines?asOf=2022-06-02&axis=happened')).toBe('open');
  });

  it.each([
    '/cases?committee=GNU&',
    '/committees/GNU?',
    '/committees/GNU/members?',
    '/deadlines?committee=GNU&',
  ])(
    'was an empty answer about a committee that came later, which looked like one that had nothing: %s',
    async (path) => {
      const code = 'committee.unknown-then';
      expect(await api.call(`${path}asOf=2020-01-01`)).toMatchObject({ status: 404, body: { code } });
      expect(await api.call(`${path}asOf=0`)).toMatchObject({ status: 404, body: { code } });
      const other = await api.call(`${path.replace('GNU', 'ABC')}asOf=2020-01-01`);
      expect(other.body).not.toMatchObject({ code });
    },
  );

  it('names the time of which it says that something is not there, and refuses a day to come', async () => {
    const english = { 'Accept-Language': 'en' };
    const denied = await api.call('/cases/GNU-2022-1/history?asOf=0', { headers: english });
    expect(denied).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('That is as recorded at position 0.') as string },
    });
    const asked = await api.call('/cases?committee=GNU&asOf=2999-01-01');
    expect(asked).toMatchObject({ status: 400, body: { code: 'as-of.in-future' } });
  });

  it('is empty, and no refusal, of a committee that was there and had nothing', async () => {
    expect(await api.call('/cases?committee=GNU&asOf=1')).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('takes no command', async () => {
    const head = await api.register.store.head();
    const answer = await api.call('/cases/GNU-2022-1/closing?asOf=2022-06-01', { body: {}, headers: JUNE });
    expect(answer).toMatchObject({ status: 400, body: { code: 'as-of.read-only' } });
    expect(await api.register.store.head()).toBe(head);
  });

  it.each(['0001-01-01', '9999-12-31', '0000-01-01', '0000-01-01T00:00Z', '9999-12-31T23:59-23:59'])(
    'as of %s is answered or refused, and fails in neither axis',
    async (time) => {
      for (const axis of ['recorded', 'happened']) {
        const { status } = await api.call(`/cases?axis=${axis}&asOf=${encodeURIComponent(time)}`);
        expect([200, 400]).toContain(status);
      }
    },
  );

  it('is answered also where more times are asked about at once than are kept', async () => {
    api.actAs(OLLE);
    const days = Array.from({ length: 12 }, (_, index) => `2022-06-${index + 10}`);
    const answers = await Promise.all(days.map((day) => api.call(`/cases?axis=happened&asOf=${day}`)));
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
  });

  it('is no longer made when nobody waits for it', async () => {
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const leaving = new AbortController();
    const givenUp = new Promise<void>((resolve) => {
      jest.spyOn(api.register.projector.past, 'ground').mockImplementationOnce((_, { signal } = {}) =>
        Promise.resolve({
          schema: 'past_none',
          supply: () =>
            new Promise((__, reject) => {
              signal?.addEventListener('abort', () => {
                reject(signal.reason as Error);
                resolve();
              });
              begun();
            }),
        }),
      );
    });
    const asked = fetch(`${api.url}/cases?asOf=${before}`, { signal: leaving.signal });
    await began;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await givenUp;
    expect(await api.call('/cases')).toMatchObject({ status: 200 });
    expect(logged).toBe('');
  });
});
