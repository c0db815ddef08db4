import { setTimeout as sleep } from 'node:timers/promises';
import { type ToldRun } from '../../apps/api/src/removals/removals.controller';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { decideIn } from './decided.fixture';

const NAME = 'Ingegerd Qvistenström';
const SUBJECT = 'ingegerd-qvistenstrom';
const wish = { erasure: 'granne', subject: SUBJECT, decision: 'GNU-2022-1', reason: 'Beslut om gallring' };

/** A role as it can be given: in one committee. */
const REGISTRAR = { ...EVA, grants: [{ role: 'registrar', committee: 'GNU', party: null }] } as const;

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  const { give } = await decideIn(api);
  const date = { kind: 'received', on: '2022-11-10' };
  const parties = [{ id: SUBJECT, name: NAME, kind: 'private-person', role: 'party' }];
  await give(
    'RegisterCase',
    { committee: 'GNU', year: 2022, title: 'Färdtjänst', date, parties },
    '2022-11-10',
  );
});

afterAll(() => api.drop());

const file = async (): Promise<string> => {
  const { body } = await api.call('/cases/GNU-2022-2/file');
  return JSON.stringify(body);
};

/** Asks until the run is no longer under way. */
async function ended(): Promise<ToldRun> {
  const until = Date.now() + 60_000;
  for (;;) {
    const run = (await api.call('/removals')).body as ToldRun;
    if (run.state !== 'running' || Date.now() > until) return run;
    await sleep(100);
  }
}

describe('erasing over HTTP', () => {
  it('is for the registrars of every committee that names the person', async () => {
    api.actAs({ ...EVA, grants: [{ role: 'secretary', committee: 'GNU', party: null }] });
    const asked = [
      api.call('/erasures', { body: wish }),
      api.call('/erasures'),
      api.call('/erasures/granne'),
      api.call('/removals', { body: {} }),
      api.call('/removals'),
    ];
    for (const { status, body } of await Promise.all(asked))
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    api.actAs({ ...EVA, grants: [{ role: 'registrar', committee: 'HN', party: null }] });
    for (const decision of ['GNU-2022-1', 'HN-2022-1'])
      expect(await api.call('/erasures', { body: { ...wish, decision } })).toMatchObject({ status: 403 });
    api.actAs(REGISTRAR);
    expect(await api.call('/removals')).toMatchObject({ status: 404, body: { code: 'resource.unknown' } });
    expect(await api.call('/erasures/granne')).toMatchObject({ status: 404 });
  });

  it('is refused with its section while the law keeps what is there', async () => {
    expect(await api.call('/erasures', { body: wish })).toMatchObject({
      status: 409,
      body: { code: 'erasure.cases-open', section: 'OSL 5:2' },
    });
    await api.call('/cases/GNU-2022-2/closing', { body: {} });
  });

  it('shows nothing of the person from the request on, which is recorded once under its key', async () => {
    expect(await file()).toContain(NAME);
    const headers = { 'Idempotency-Key': 'granne-1' };
    const first = await api.call('/erasures', { body: wish, headers });
    expect(first).toMatchObject({ status: 200, body: { events: [{ type: 'ErasureRequested' }] } });
    expect(await file()).not.toContain(NAME);
    const again = await api.call('/erasures', { body: wish, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await api.call('/erasures/granne')).toMatchObject({
      body: { erasure: 'granne', state: 'requested', decision: 'GNU-2022-1', completedOn: null },
    });
  });

  it('is carried out after the request for it is answered, and says how far it is', async () => {
    const begun = await api.call('/removals', { body: {} });
    expect(begun).toMatchObject({ status: 202, body: { by: 'Eva Berg' } });
    // Whoever asks meanwhile begins no second one.
    expect((await api.call('/removals', { body: {} })).status).toBe(202);
    expect(await ended()).toMatchObject({
      state: 'done',
      endedAt: expect.any(String) as string,
      removed: { documents: 0, tracesLeft: false },
    });
    expect(await api.call('/erasures/granne')).toMatchObject({
      body: { state: 'completed', completedOn: expect.any(String) as string },
    });
    expect(await api.call('/erasures?limit=1')).toMatchObject({
      body: { items: [{ erasure: 'granne' }], next: null },
    });
    expect(await file()).toMatch(/\[raderad [\w-]{8}\]/);
  });
});
