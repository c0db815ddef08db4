import { type ThrowAwayServer } from '@diarium/database/testing';

/** The one test server of a jest run, kept where the setups of all its projects find it. */
export const run = globalThis as typeof globalThis & { diariumTestServer?: Promise<ThrowAwayServer> };
