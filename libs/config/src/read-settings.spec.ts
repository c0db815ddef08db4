import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidSettings } from './invalid-settings';
import { projectRoot } from './project-root';
import { readSettings } from './read-settings';
import { SETTINGS_TABLE } from './settings-table';

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error;
    return error.problems.map(({ text }) => text);
  }
}

describe('the settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      databaseUrl: undefined,
      eventStoreUrl: undefined,
      masterKey: undefined,
      personalKeysUrl: undefined,
      dataDir: join(projectRoot(), '.diarium'),
      httpBodyKilobytes: 1024,
      httpHost: '127.0.0.1',
      httpOrigins: [],
      httpPort: 4000,
      httpProxies: 0,
      httpRate: 1200,
      language: 'sv',
      actor: expect.stringMatching(/./) as string,
      role: 'registrar',
      logLevel: 'warn',
      poolSize: 10,
      projectionBatch: 2000,
      filesUrl: undefined,
      maxFileMegabytes: 100,
      uploadHours: 72,
      clamAv: undefined,
      publicUrl: undefined,
      sessionIdle: 60,
      sessionLife: 10,
      secondFactorRoles: [],
      production: false,
      oidcIssuer: undefined,
      oidcClientId: undefined,
      oidcClientSecret: undefined,
      oidcGroups: undefined,
      proofDir: undefined,
      checkpointMinutes: 10,
      witness: undefined,
      witnessKeys: [],
    });
  });

  it.each(['https://diarium.example.se', 'http://localhost:4000', 'http://127.0.0.1:4000'])(
    'take %s as the address of the interface, without a path',
    (url) => {
      expect(readSettings({ DIARIUM_PUBLIC_URL: `${url}/` }).publicUrl).toBe(url);
    },
  );

  it.each(['http://diarium.example.se', 'ftp://diarium.example.se', 'diarium'])(
    'refuse %s as the address of the interface or of a provider: what is secret would go over the net in the open',
    (url) => {
      expect(problemsOf({ DIARIUM_PUBLIC_URL: url, DIARIUM_OIDC_ISSUER: url })).toHaveLength(2);
    },
  );

  it('come from the environment', () => {
    const settings = readSettings({
      DATABASE_URL: 'postgresql://me@db/diarium',
      DIARIUM_DATA_DIR: '/data',
      DIARIUM_LANGUAGE: 'en',
      DIARIUM_ACTOR: 'Åsa Öberg',
      DIARIUM_ROLE: 'board-supervisor',
      DIARIUM_LOG_LEVEL: 'debug',
      DIARIUM_POOL_SIZE: '100',
      DIARIUM_PROJECTION_BATCH: '1',
    });
    expect(settings).toMatchObject({
      databaseUrl: 'postgresql://me@db/diarium',
      dataDir: '/data',
      language: 'en',
      actor: 'Åsa Öberg',
      role: 'board-supervisor',
      logLevel: 'debug',
      poolSize: 100,
      projectionBatch: 1,
    });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true);
  });

  it('take an empty variable for one that is not given', () => {
    expect(readSettings({ DATABASE_URL: '', DIARIUM_POOL_SIZE: ' ' })).toMatchObject({
      databaseUrl: undefined,
      poolSize: 10,
    });
  });

  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'C' }, 'sv'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', DIARIUM_LANGUAGE: 'sv' }, 'sv'],
  ])('speak the language of %j', (env, language) => {
    expect(readSettings(env).language).toBe(language);
  });

  it('name everything that is wrong at once', () => {
    expect(
      problemsOf({ DIARIUM_LANGUAGE: 'fi', DIARIUM_POOL_SIZE: '101', DIARIUM_PROJECTION_BATCH: '2e3' }),
    ).toEqual([
      'DIARIUM_LANGUAGE is "fi"; expected sv or en.',
      'DIARIUM_POOL_SIZE is "101"; expected a whole number from 1 to 100.',
      'DIARIUM_PROJECTION_BATCH is "2e3"; expected a whole number from 1 to 50000.',
    ]);
  });

  it('never repeat a value that may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:s3cret@db/x' })).toEqual([
      'DATABASE_URL has a value (not shown); expected a URL that begins with postgres:// or postgresql://.',
    ]);
  });

  it.each([
    'esdb://me:s3cret@db:2113',
    'esdb+discover://cluster',
    'esdb://one:2113,two:2113?nodePreference=leader',
  ])('take %s for EventStoreDB', (address) => {
    expect(readSettings({ EVENTSTORE_URL: address }).eventStoreUrl).toBe(address);
  });

  it('refuse addresses that the client of EventStoreDB does not know', () => {
    expect(problemsOf({ EVENTSTORE_URL: 'kurrentdb://me:s3cret@db:2113' })).toEqual([
      'EVENTSTORE_URL has a value (not shown); expected an address that begins with esdb:// or esdb+discover://.',
    ]);
  });

  it('refuse a name that is not a setting, and tell the nearest', () => {
    expect(problemsOf({ DIARIUM_POLSIZE: '5', DIARIUM_SOMETHING_ELSE_ALTOGETHER: '' })).toEqual([
      'DIARIUM_POLSIZE is not a setting; did you mean DIARIUM_POOL_SIZE?',
      expect.stringMatching(
        /^DIARIUM_SOMETHING_ELSE_ALTOGETHER is not a setting; the settings are DATABASE_URL,/,
      ),
    ]);
  });

  it('are described in docs/operations.md, each with its default', () => {
    const text = readFileSync(join(projectRoot(), 'docs', 'operations.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)];
    expect(rows.map(([, variable, meaning, otherwise]) => [variable, meaning, otherwise])).toEqual(
      Object.values(SETTINGS_TABLE).map(({ variable, meaning, otherwise }) => [variable, meaning, otherwise]),
    );
  });
});
