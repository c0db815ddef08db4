import { problemOf } from './problem-of';

/** True for what would be answered with "not now": the same may go well a moment later. */
export const isPassing = (error: unknown): boolean => problemOf(error).status === 503;
