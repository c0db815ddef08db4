import { type ThrowAwayServer } from '@diarium/database/testing';

/** Where jest's setup leaves the test server of the run for its teardown. */
export const run = globalThis as typeof globalThis & { diariumTestServer?: ThrowAwayServer };
