import { identifyCaller } from '../fuzz/callers';
import { fuzz } from '../fuzz/fuzz';
import { openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

const ON_A_SLOW_MACHINE_MS = 180_000;

describe('every route of the HTTP interface, asked at random', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi({}, process.stderr, { identify: [identifyCaller] });
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());

  it(
    'answers each request, as it is described, and never fails',
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const { origin: root } = new URL(api.url);
      const report = await fuzz({ root, requests: 200, seed, atOnce: 8, patienceMs: ON_A_SLOW_MACHINE_MS });
      expect({ seed, findings: report.findings }).toEqual({ seed, findings: [] });
    },
    ON_A_SLOW_MACHINE_MS,
  );
});
