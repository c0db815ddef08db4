export { startThrowAwayServer, type ThrowAwayServer } from './start-throw-away-server';
export { createTestDatabase, type TestContent, type TestDatabase } from './test-database';
export { announceTestServer, testServerUrl } from './test-server';
