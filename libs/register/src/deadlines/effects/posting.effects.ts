import { type SittingEvents } from '../../minutes/sitting.events';
import { type PostingEvents } from '../../postings/posting.events';
import { decisionNumber, decisionReference, isDecisionKey } from '../../shared/decision-key';
import { after } from '../../shared/partial-day';
import { keyOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<SittingEvents, 'MinutesAttested' | 'ParagraphsAttested'> &
  Pick<PostingEvents, 'BoardPosted'>;

/** Minutes are posted by the second day after their attestation. */
const POSTING_DAYS = 2;

export const postingEffects: Effects<Events> = {
  MinutesAttested: ({ stream, data }) => [toBePosted(keyOf(stream), data.on)],
  ParagraphsAttested: ({ data }) => data.paragraphs.map((paragraph) => toBePosted(paragraph, data.on)),
  BoardPosted: ({ stream, data: { window } }) =>
    window ? [{ ...ofPosting(keyOf(stream)), does: 'meet', on: window.start, note: null }] : [],
};

const toBePosted = (posting: string, attestedOn: string): Effect => ({
  ...ofPosting(posting),
  does: 'open',
  on: after(attestedOn, { days: POSTING_DAYS }),
  note: isDecisionKey(posting) ? decisionNumber(posting) : '',
});

/** A paragraph's key reads like a case's, so what is attested at once stands under its year. */
function ofPosting(posting: string) {
  if (!isDecisionKey(posting)) return { rule: 'deadline.posting', subject: posting } as const;
  const { committee, year } = decisionReference(posting);
  return { rule: 'deadline.posting', subject: `${committee}-${year}`, item: posting } as const;
}
