import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type AttestingEvents, newlyAttested } from '../minutes/newly-attested.facts';
import { decisionStream } from '../shared/streams';
import { DecideOnReport } from './decision.commands';
import { decisionFold } from './decision.state';

/** The committee has decided on a report when the paragraph is attested: until then it may be taken back. */
export const decideOnReports = policy<AttestingEvents>({
  name: 'when-a-paragraph-decides-on-a-report-the-report-is-decided',
  react: { ParagraphsAttested: decided, MinutesAttested: decided },
});

const PUT_OFF: readonly string[] = ['tabled', 'referred-back'];

async function decided(
  event: Parameters<typeof newlyAttested>[0],
  read: FactReader,
): Promise<readonly Reaction[]> {
  const reactions: Reaction[] = [];
  for (const { paragraph, recorded } of await newlyAttested(event, read)) {
    const { onReportOf: decision, on, outcome } = recorded;
    if (decision === null || PUT_OFF.includes(outcome)) continue;
    for (const point of await reportedBy(decision, on, read))
      reactions.push({
        key: `${paragraph}|${point}`,
        command: Object.assign(new DecideOnReport(), { decision, point, paragraph }),
      });
  }
  return reactions;
}

/** The points of a decision that were reported back by a day, and on which nobody has decided. */
async function reportedBy(decision: string, on: string, read: FactReader): Promise<readonly number[]> {
  const { points } = await read.fold(decisionFold, decisionStream(decision));
  return [...points]
    .filter(
      ([, { reportedOn, reportDecided }]) => !reportDecided && reportedOn !== undefined && reportedOn <= on,
    )
    .map(([point]) => point);
}
