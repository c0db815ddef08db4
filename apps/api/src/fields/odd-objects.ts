import { httpProblem } from '../problems/http-rules';

const DEEPEST = 12;
const ODD_NAMES = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses what no field takes and what could harm whoever walks through it: names that mean something to the
 * language, and objects in objects without end.
 * @throws ProblemError `request.malformed`
 */
export function refuseOddObjects(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw httpProblem('request.malformed');
  for (const name of Object.keys(value)) {
    if (ODD_NAMES.includes(name)) throw httpProblem('request.malformed');
    refuseOddObjects((value as Record<string, unknown>)[name], depth + 1);
  }
}
