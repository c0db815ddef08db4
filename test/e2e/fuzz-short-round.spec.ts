import { EVERY_ROLE } from '../fuzz/every-role';
import { fuzz } from '../fuzz/fuzz';
import { openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

describe('every route of the HTTP interface, asked at random', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi();
    api.actAs(EVERY_ROLE);
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());

  it('answers each request, as it is described, and never fails', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const report = await fuzz({ root: new URL(api.url).origin, requests: 300, seed, atOnce: 8 });
    expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
  });
});
