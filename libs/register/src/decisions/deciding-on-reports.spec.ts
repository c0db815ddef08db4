import { type FactReader } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { sittingFacts } from '../minutes/sitting.facts';
import { paragraph } from '../shared/testing/decision-events';
import { decisionFold, type DecisionState, type PointState } from './decision.state';
import { decideOnReports } from './when-a-paragraph-decides-on-a-report-the-report-is-decided.policy';

const decision = 'GNU-2022-34';
const point: PointState = {
  due: null,
  ended: false,
  reportedOn: undefined,
  reportDecided: false,
  needExamined: false,
};
const state: DecisionState = {
  ...decisionFold.initial,
  points: new Map([
    [1, { ...point, reportedOn: '2022-10-01' }],
    [2, { ...point, reportedOn: '2022-10-01', reportDecided: true }],
    [3, point],
    [4, { ...point, reportedOn: '2022-12-01' }],
  ]),
};

const commandsAfter = async (recorded: Parameters<typeof paragraph>[0], attestedAtOnce: string[] = []) => {
  const read = {
    event: () => Promise.resolve(paragraph({ on: '2022-11-07', ...recorded })),
    fold: (_: unknown, stream: string) =>
      Promise.resolve(
        stream.startsWith('meeting-')
          ? { ...sittingFacts.initial, attestedAtOnce: new Set(attestedAtOnce) }
          : state,
      ),
  } as unknown as FactReader;
  const event = recordedEvent({
    stream: 'meeting-GNU-2022-11-07',
    type: 'MinutesAttested',
    data: { on: '2022-11-14', paragraphs: ['GNU-2022-40'] },
  });
  const reactions = (await decideOnReports.react['MinutesAttested']?.(event, read)) ?? [];
  return reactions.map(({ command }) => ({ ...command }));
};

describe('when a paragraph decides on a report', () => {
  it('each point reported back by then, and not decided on, is decided on once the paragraph is attested', async () => {
    expect(await commandsAfter({ onReportOf: decision })).toEqual([
      { decision, point: 1, paragraph: 'GNU-2022-40' },
    ]);
  });

  it('nothing is decided where the matter was put off, or the paragraph is on no report', async () => {
    expect(await commandsAfter({ onReportOf: decision, outcome: 'tabled' })).toEqual([]);
    expect(await commandsAfter({ onReportOf: null })).toEqual([]);
  });

  it('what was attested at once is not decided on twice', async () => {
    expect(await commandsAfter({ onReportOf: decision }, ['GNU-2022-40'])).toEqual([]);
  });
});
