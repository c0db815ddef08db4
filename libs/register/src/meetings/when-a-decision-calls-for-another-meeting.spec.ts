import { type FactReader, type Reaction, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type SittingFacts, sittingFacts } from '../minutes/sitting.facts';
import { paragraph } from '../shared/testing/decision-events';
import { moveCalledMeetings } from './when-a-decision-calls-for-another-meeting-it-is-moved.policy';

const point = (calls: object) => ({
  point: 1,
  text: 'x',
  responsible: null,
  due: null,
  calls: calls as never,
});
const called = { meeting: 'GNU-2022-12-05', to: '2022-12-12', mode: 'digital' };

/** The paragraphs of a book, by their numbers; the meeting called for stands on 5 December. */
const readerOf = (calls: readonly (object | null)[], sitting: Partial<SittingFacts> = {}): FactReader =>
  ({
    event: (_: string, revision: number) =>
      Promise.resolve({
        ...paragraph({ points: [calls[revision]].flatMap((it) => (it ? [point(it)] : [])) }),
      }),
    fold: (_: unknown, stream: string) =>
      Promise.resolve(
        stream.includes('12-05')
          ? { ...sittingFacts.initial, when: '2022-12-05' }
          : { ...sittingFacts.initial, ...sitting },
      ),
  }) as unknown as FactReader;

const react = async (
  type: string,
  paragraphs: readonly string[],
  reader: FactReader,
): Promise<readonly Reaction[]> => {
  const data = { on: '2022-11-14', place: null, by: [], paragraphs, takenBack: [] };
  const event: RecordedEvent = recordedEvent({ stream: 'meeting-GNU-2022-11-07', type, data });
  return (await moveCalledMeetings.react[type]?.(event, reader)) ?? [];
};

describe('when a decision calls for another meeting', () => {
  it('that meeting is moved once the decision is attested, and to the mode that was decided', async () => {
    const reader = readerOf([null, called]);
    const command = { meeting: called.meeting, to: '2022-12-12', mode: 'digital', reason: '§ 2/2022' };
    expect(await react('MinutesAttested', ['GNU-2022-1', 'GNU-2022-2'], reader)).toEqual([
      { key: 'GNU-2022-2|1', command },
    ]);
  });

  it('it keeps its day where only the mode changes, and its mode where only the day does', async () => {
    const reader = readerOf([
      { ...called, to: null },
      { ...called, mode: null },
    ]);
    const moves = await react('ParagraphsAttested', ['GNU-2022-1', 'GNU-2022-2'], reader);
    expect(moves.map(({ command }) => command)).toMatchObject([
      { to: '2022-12-05', mode: 'digital' },
      { to: '2022-12-12' },
    ]);
    expect(moves[1]?.command).not.toHaveProperty('mode');
  });

  it('it is not moved again when what was attested at once is attested with the rest', async () => {
    const reader = readerOf([called], { attestedAtOnce: new Set(['GNU-2022-1']) });
    expect(await react('MinutesAttested', ['GNU-2022-1'], reader)).toEqual([]);
  });
});
