import { decisionReference, isDecisionKey } from './decision-key';
import { isMeetingKey, meetingReference } from './meeting-key';
import { isDay } from './partial-day';

/** What goes up on the notice boards: the minutes of a meeting, a paragraph of its own, or a delegated decision. */
export type PostedKind = 'minutes' | 'paragraph' | 'delegated-decision';

/** The key of a posting is the key of what is posted: `GNU-2022-11-07`, `GNU-2022-34` or `GNU-2022-D5`. */
export const isPostingKey = (value: unknown): value is string =>
  isDecisionKey(value) || (isMeetingKey(value) && isDay(meetingReference(value).when));

export function postedKind(posting: string): PostedKind {
  if (!isDecisionKey(posting)) return 'minutes';
  return decisionReference(posting).kind === 'paragraph' ? 'paragraph' : 'delegated-decision';
}
