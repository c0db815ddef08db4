import { type FactReader } from '@diarium/event-store';
import { boardOwners, boardsOn } from '../committees/committee-boards.facts';
import { type AttestationFacts, attestationFacts } from '../decisions/attestation.facts';
import { isAnnulledByMistake, makingOf } from '../decisions/made.facts';
import { decisionReference } from '../shared/decision-key';
import { meetingReference } from '../shared/meeting-key';
import { type PostedKind, postedKind } from '../shared/posting-key';
import { committeeStream, meetingStream } from '../shared/streams';
import { type Board, type PostingEvents } from './posting.events';

type PostedDecision = PostingEvents['PostingStarted']['decisions'][number];

/** What the register holds of what is to be posted. */
export interface PostingGround {
  readonly kind: PostedKind;
  readonly committee: string;
  /** The day of the meeting or of the delegated decision. */
  readonly decidedOn: string;
  readonly attestedOn: string | undefined;
  readonly takenBack: boolean;
  /** A delegated decision that is reported to the committee. */
  readonly isReported: boolean;
  /** The key of the minutes with which a paragraph was attested, and is posted. */
  readonly withMinutes: string | undefined;
  readonly decisions: readonly PostedDecision[];
  readonly boards: readonly Board[];
}

type Posted = Omit<PostingGround, 'boards'>;

/** Looks up what is to be posted, and the boards of the day on which it was attested. */
export async function postingGround(posting: string, read: FactReader): Promise<PostingGround | undefined> {
  const posted = await lookUp[postedKind(posting)](posting, read);
  if (!posted) return undefined;
  const owners = await read.fold(boardOwners, committeeStream(posted.committee));
  return { ...posted, boards: boardsOn(owners, posted.attestedOn ?? posted.decidedOn) };
}

const plain = { takenBack: false, isReported: false, withMinutes: undefined };

const lookUp: Readonly<
  Record<PostedKind, (posting: string, read: FactReader) => Promise<Posted | undefined>>
> = {
  minutes: async (meeting, read) => {
    const attestation = await read.fold(attestationFacts, meetingStream(meeting));
    const { heldOn: decidedOn, minutes } = attestation;
    if (decidedOn === undefined) return undefined;
    const { committee } = meetingReference(meeting);
    const decisions = await decisionsIn(postedTogether(attestation), read);
    return { ...plain, kind: 'minutes', committee, decidedOn, attestedOn: minutes?.on, decisions };
  },

  paragraph: async (paragraph, read) => {
    const making = await makingOf(paragraph, read);
    if (making?.type !== 'ParagraphRecorded') return undefined;
    const { meeting, on: decidedOn } = making.data;
    const { atOnce, minutes, takenBack } = await read.fold(attestationFacts, meetingStream(meeting));
    const attestedOn = atOnce.get(paragraph);
    return {
      ...plain,
      kind: 'paragraph',
      committee: decisionReference(paragraph).committee,
      decidedOn,
      attestedOn,
      takenBack: takenBack.has(paragraph),
      withMinutes: attestedOn === undefined && minutes?.paragraphs.includes(paragraph) ? meeting : undefined,
      decisions: await decisionsIn([paragraph], read),
    };
  },

  'delegated-decision': async (decision, read) => {
    const making = await makingOf(decision, read);
    if (making?.type !== 'DelegatedDecisionMade') return undefined;
    const { on, ends, appeal } = making.data;
    return {
      ...plain,
      kind: 'delegated-decision',
      committee: decisionReference(decision).committee,
      decidedOn: on,
      attestedOn: on,
      isReported: ends === 'reported',
      takenBack: await isAnnulledByMistake(decision, read),
      decisions: [{ decision, appeal }],
    };
  },
};

/** The paragraphs that are posted with the minutes: what was attested at once has a notice of its own. */
function postedTogether({ minutes, atOnce, takenBack }: AttestationFacts): readonly string[] {
  return (minutes?.paragraphs ?? []).filter(
    (paragraph) => !atOnce.has(paragraph) && !takenBack.has(paragraph),
  );
}

/** The decisions of paragraphs, and the delegated ones that were reported in them: their time begins with these. */
async function decisionsIn(paragraphs: readonly string[], read: FactReader): Promise<PostedDecision[]> {
  const decisions: PostedDecision[] = [];
  for (const paragraph of paragraphs) {
    const making = await makingOf(paragraph, read);
    if (making?.type !== 'ParagraphRecorded') continue;
    decisions.push({ decision: paragraph, appeal: making.data.appeal });
    for (const reported of making.data.reports) {
      const delegated = await makingOf(reported, read);
      if (delegated && !(await isAnnulledByMistake(reported, read)))
        decisions.push({ decision: reported, appeal: delegated.data.appeal });
    }
  }
  return decisions;
}
