import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type AttestingEvents, newlyAttested } from '../minutes/newly-attested.facts';
import { type DecisionPoint } from '../minutes/paragraph.events';
import { sittingFacts } from '../minutes/sitting.facts';
import { decisionNumber } from '../shared/decision-key';
import { meetingStream } from '../shared/streams';
import { MoveMeeting } from './meeting.commands';

/** What a decision calls for is done when the decision is attested: until then it may be taken back. */
export const moveCalledMeetings = policy<AttestingEvents>({
  name: 'when-a-decision-calls-for-another-meeting-it-is-moved',
  react: { ParagraphsAttested: moves, MinutesAttested: moves },
});

async function moves(
  event: Parameters<typeof newlyAttested>[0],
  read: FactReader,
): Promise<readonly Reaction[]> {
  const reactions: Reaction[] = [];
  for (const { paragraph, recorded } of await newlyAttested(event, read))
    for (const { point, calls } of recorded.points)
      if (calls)
        reactions.push({ key: `${paragraph}|${point}`, command: await moveOf(calls, paragraph, read) });
  return reactions;
}

async function moveOf(
  { meeting, to, mode }: NonNullable<DecisionPoint['calls']>,
  paragraph: string,
  read: FactReader,
): Promise<MoveMeeting> {
  const { when } = await read.fold(sittingFacts, meetingStream(meeting));
  const command = Object.assign(new MoveMeeting(), {
    meeting,
    to: to ?? when,
    reason: decisionNumber(paragraph),
  });
  return mode === null ? command : Object.assign(command, { mode });
}
