import { type Committees, type Principal, reachOf } from '@diarium/access';
import { type RecordedEvent } from '@diarium/event-store';
import { httpProblem } from '../problems/http-rules';

export type NoticeFilter = (event: Pick<RecordedEvent, 'stream'>) => boolean;

/** Streams that tell nothing of a case but its number, to whoever sees the committee's register at all. */
const OPEN_KINDS = ['committee', 'meeting', 'plan', 'register', 'report'];
const KINDS = [
  ...OPEN_KINDS,
  ...['assignment', 'case', 'decision', 'delegated', 'delegation', 'minutes', 'posting', 'supervision'],
];

/**
 * Of which events somebody hears. What stands in a case may be secret, so its streams are for those alone from whom
 * the committee's register keeps nothing.
 * @throws ProblemError `notices.denied` for whoever sees no register
 */
export function noticeFilterOf(principal: Principal): NoticeFilter {
  const { committees, circle } = reachOf(principal);
  if (committees.length === 0) throw httpProblem('notices.denied');
  return ({ stream }) => {
    const [, kind = '', committee = ''] = /^([a-z]+)-([^-]+)/.exec(stream) ?? [];
    if (!KINDS.includes(kind)) return false;
    return isAmong(circle, committee) || (OPEN_KINDS.includes(kind) && isAmong(committees, committee));
  };
}

const isAmong = (committees: Committees, committee: string): boolean =>
  committees === 'all' || committees.includes(committee);
