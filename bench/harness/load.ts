import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(__filename);

/** A module of bench/ by its path there. A process loads what it measures and nothing else. */
export const moduleAt = (path: string): unknown => load(join(__dirname, '..', path));
