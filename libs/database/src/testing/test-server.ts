// Jest's workers inherit the environment of the process that runs the global setup.
const VARIABLE = 'JEST_POSTGRES_URL';

/** Tells this process and the ones it starts where the run's test server is; undefined when it has stopped. */
export function announceTestServer(url: string | undefined): void {
  if (url === undefined) delete process.env[VARIABLE];
  else process.env[VARIABLE] = url;
}

/** The URL of the run's test server. Throws when the test belongs to a project that has none. */
export function testServerUrl(): string {
  const url = process.env[VARIABLE];
  if (!url) throw new Error('No test server runs: put tests that need one in test/contract or test/e2e.');
  return url;
}
