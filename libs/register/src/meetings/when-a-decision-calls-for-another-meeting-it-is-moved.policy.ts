import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type DecisionPoint, type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { sittingFacts } from '../minutes/sitting.facts';
import { decisionNumber, decisionReference } from '../shared/decision-key';
import { keyOf, meetingStream, minutesStream } from '../shared/streams';
import { MoveMeeting } from './meeting.commands';

type Events = Pick<SittingEvents, 'ParagraphsAttested' | 'MinutesAttested'>;

/** What a decision calls for is done when the decision is attested: until then it may be taken back. */
export const moveCalledMeetings = policy<Events>({
  name: 'when-a-decision-calls-for-another-meeting-it-is-moved',
  react: {
    ParagraphsAttested: ({ data }, read) => movesOf(data.paragraphs, read),
    MinutesAttested: async ({ stream, data }, read) => {
      const { attestedAtOnce } = await read.fold(sittingFacts, meetingStream(keyOf(stream)));
      return movesOf(
        data.paragraphs.filter((paragraph) => !attestedAtOnce.has(paragraph)),
        read,
      );
    },
  },
});

async function movesOf(paragraphs: readonly string[], read: FactReader): Promise<readonly Reaction[]> {
  const moves: Reaction[] = [];
  for (const paragraph of paragraphs) {
    const { committee, year, number } = decisionReference(paragraph);
    const event = await read.event(minutesStream(committee, year), number - 1);
    const { points = [] } = (event?.data ?? {}) as Partial<MinutesEvents['ParagraphRecorded']>;
    for (const { point, calls } of points)
      if (calls) moves.push({ key: `${paragraph}|${point}`, command: await moveOf(calls, paragraph, read) });
  }
  return moves;
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
