import { type Schema } from './schema';

/** What is no command and no query, by its paths: each part of the interface describes its own. */
export const partPaths: Readonly<Record<string, Schema>> = {};
