import { openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

describe('the HTTP interface', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi();
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());

  const june = { 'Diarium-Occurred-On': '2022-06-01' };

  it('registers a case, closes it and shows it', async () => {
    const registered = await api.call('/cases', {
      headers: june,
      body: {
        committee: 'GNU',
        year: 2022,
        title: 'Medborgarförslag',
        date: { kind: 'received', on: '2022-05-30' },
        initiative: 'own',
      },
    });
    expect(registered).toMatchObject({
      status: 201,
      body: {
        stream: 'register-GNU-2022',
        revision: 0,
        repeated: false,
        events: [{ type: 'CaseRegistered' }],
      },
    });
    expect(registered.headers.get('location')).toBe('/api/v1/cases/GNU-2022-1');
    expect(registered.headers.get('etag')).toBe('"0"');

    const closed = await api.call('/cases/GNU-2022-1/closing', { headers: june, body: {} });
    expect(closed).toMatchObject({ status: 200, body: { events: [{ type: 'CaseClosed' }] } });

    await api.register.projector.waitFor(await api.register.store.head());
    expect(await api.call('/cases/GNU%2F1%2F2022')).toMatchObject({
      status: 200,
      body: { status: 'Stängt' },
    });
    expect(await api.call('/cases?committee=GNU&year=2022&limit=1')).toMatchObject({
      status: 200,
      body: { items: [{ key: 'GNU-2022-1' }], next: null },
    });
  });

  it('refuses what a rule forbids with the rule’s code and text', async () => {
    expect(await api.call('/cases/GNU-2022-1/archiving', { headers: june, body: {} })).toMatchObject({
      status: 200,
    });
    expect(
      await api.call('/cases/GNU-2022-1/reopening', { headers: june, body: { reason: 'Åter' } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'case.archived', section: expect.any(String) as string },
    });
  });

  it('names every field that it cannot take', async () => {
    expect(
      await api.call('/cases', { body: { committee: 'gnu', year: '2022', colour: 'blue' } }),
    ).toMatchObject({
      status: 400,
      body: {
        code: 'request.invalid',
        errors: expect.arrayContaining([
          expect.objectContaining({ field: 'committee', constraint: 'matches' }),
          expect.objectContaining({ field: 'colour', constraint: 'whitelistValidation' }),
        ]) as unknown,
      },
    });
  });
});
