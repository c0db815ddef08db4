import { type Subject, type SubjectKind } from '@diarium/audit';
import { type Call } from '../command/call';
import { resolveCase } from './resolve-case';
import { resolveCommittee } from './resolve-committee';
import { resolveDecision } from './resolve-decision';

const upper = (written: string): string => written.trim().toLocaleUpperCase('sv');
/** `GNU-2022/statistik`, which needs no quotes in a shell, is `GNU-2022|statistik`. */
const inPlan = (written: string): string => written.trim().replace('/', '|');

type Resolve = (call: Call, written: string) => Promise<string> | string;

const resolve: Readonly<Record<SubjectKind, Resolve>> = {
  case: async (call, written) => (await resolveCase(call, written)).key,
  document: async (call, written) => {
    const at = written.lastIndexOf(':');
    return `${(await resolveCase(call, written.slice(0, at))).key}${written.slice(at)}`;
  },
  decision: async (call, written) => (await resolveDecision(call, written)).key,
  committee: (call, written) => resolveCommittee(call, written),
  meeting: (_, written) => upper(written),
  plan: (_, written) => upper(written),
  goal: (_, written) => inPlan(written),
  assignment: (_, written) => inPlan(written),
  user: (_, written) => written.trim(),
};

/** What a trail is asked of, however people write it. */
export async function resolveSubject(call: Call, kind: SubjectKind, written: string): Promise<Subject> {
  return { kind, key: await resolve[kind](call, written) };
}
