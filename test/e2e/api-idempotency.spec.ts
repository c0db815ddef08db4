import { KeptAnswers, NOBODY } from '@diarium/access';
import { EVA, openTestApi, type TestApi, type TestAnswer } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

const june = { 'Diarium-Occurred-On': '2022-06-01' };
const body = (title: string) => ({
  committee: 'GNU',
  year: 2022,
  title,
  date: { kind: 'received', on: '2022-05-30' },
});

describe('a command under an idempotency key', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi();
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());

  const register = (key: string, title = 'Cykelväg'): Promise<TestAnswer> =>
    api.call('/cases', { headers: { ...june, 'Idempotency-Key': key }, body: body(title) });
  const count = async (): Promise<number> =>
    (await api.register.store.readStream('register-GNU-2022')).length;

  it('is done once, and gets its first answer whenever it is asked again', async () => {
    const first = await register('once');
    const again = await register('once');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await count()).toBe(1);
  });

  it('is refused with another body or to another address under the same key', async () => {
    const before = await count();
    expect(await register('once', 'Något annat')).toMatchObject({
      status: 422,
      body: { code: 'idempotency.key-reused' },
    });
    expect(
      await api.call('/cases/GNU-2022-1/closing', { headers: { 'Idempotency-Key': 'once' }, body: {} }),
    ).toMatchObject({ status: 422 });
    expect(await count()).toBe(before);
  });

  it('keeps a refusal as well', async () => {
    const refused = (): Promise<TestAnswer> =>
      api.call('/cases/GNU-2022-99/closing', { headers: { 'Idempotency-Key': 'refused' }, body: {} });
    const first = await refused();
    expect(first).toMatchObject({ status: 404, body: { code: 'case.unknown' } });
    expect((await refused()).body).toEqual(first.body);
  });

  it('is told to wait while the first is under way, in this process or another', async () => {
    const kept = new KeptAnswers(api.register.database.pool);
    await register('other');
    await api.register.database.pool.query(
      `UPDATE diarium.kept_answer SET status = NULL, body = NULL WHERE key = 'other'`,
    );
    expect(await register('other')).toMatchObject({ status: 409, body: { code: 'idempotency.in-flight' } });
    const both = await Promise.all([register('race', 'Lopp'), register('race', 'Lopp')]);
    expect(both.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([201]) as unknown);
    await kept.clean();
  });

  it('gets its first outcome where the process ended before it noted the answer', async () => {
    const first = await register('crash', 'Krasch');
    const before = await count();
    await api.register.database.pool.query(
      `UPDATE diarium.kept_answer SET status = NULL, body = NULL, begun_at = now() - interval '2 minutes'
       WHERE key = 'crash'`,
    );
    const again = await register('crash', 'Krasch');
    expect(again.body).toEqual({ ...(first.body as object), repeated: true });
    expect(await count()).toBe(before);
  });

  it('forgets answers that are older than two days, and no others', async () => {
    await register('kept', 'Behålls');
    await api.register.database.pool.query(
      `UPDATE diarium.kept_answer SET begun_at = now() - interval '49 hours' WHERE key = 'once'`,
    );
    await new KeptAnswers(api.register.database.pool).clean();
    const { rows } = await api.register.database.pool.query<{ key: string }>(
      `SELECT key FROM diarium.kept_answer WHERE key IN ('once', 'kept')`,
    );
    expect(rows).toEqual([{ key: 'kept' }]);
  });

  it('was one and the same caller’s for all who are not signed in, and filled the database: nothing is kept for them', async () => {
    api.actAs(NOBODY);
    const answers = [await register('shared', 'En'), await register('shared', 'En annan')];
    api.actAs(EVA);
    expect(answers.map(({ body: problem }) => (problem as { code: string }).code)).toEqual([
      'access.denied',
      'access.denied',
    ]);
    const { rowCount } = await api.register.database.pool.query(
      `SELECT 1 FROM diarium.kept_answer WHERE key = 'shared'`,
    );
    expect(rowCount).toBe(0);
  });

  it('takes no key that is empty or holds what is not visible', async () => {
    expect(await register('two words')).toMatchObject({
      status: 400,
      body: { code: 'request.bad-idempotency-key' },
    });
  });
});
