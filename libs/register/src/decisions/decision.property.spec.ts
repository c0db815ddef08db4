import { DomainError, evolveWith, type StreamEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { decisionDecider, type DecisionCommands } from './decision.decider';
import { decision, made, window } from './testing/on-decision';

type Name = keyof DecisionCommands;
type Decide = (command: object, state: unknown, given: unknown) => readonly { type: string; data: unknown }[];

const day = fc.constantFrom(
  '2022-11-06',
  '2022-11-14',
  '2022-12-01',
  '2022-12-08',
  '2023-04-03',
  '2023-05-02',
);
const point = fc.constantFrom(1, 2, 3);
const appeal = fc.constantFrom('a', 'b');
const onPoint = (name: Name, more: object) =>
  fc.tuple(point, day).map(([it, on]) => [name, { point: it, on, ...more }] as const);

const command = fc.oneof(
  day.map((on) => ['SendDecision', { on, recipients: ['Inköpschefen'], electronically: true }] as const),
  point.map((it) => ['AssignExecution', { point: it, responsible: 'Lo Ek' }] as const),
  onPoint('RecordCarriedOut', {}),
  onPoint('StateNotCarriedOut', { reason: 'Medel saknas' }),
  onPoint('ReceiveReport', { result: 'Klart' }),
  point.map((it) => ['DecideOnReport', { point: it, paragraph: 'GNU-2023-14' }] as const),
  onPoint('ExamineRemainingNeed', {}),
  fc.constant(['SupersedeDecision', { by: 'GNU-2023-14' }] as const),
  fc.tuple(appeal, day).map(([it, on]) => ['LodgeAppeal', { appeal: it, on, by: 'x', to: 'y' }] as const),
  fc
    .tuple(appeal, day, fc.constantFrom('rejected', 'annulled'))
    .map(([it, on, outcome]) => ['DecideAppeal', { appeal: it, on, by: 'y', outcome }] as const),
  day.map((checkedOn) => ['RecordLegalForce', { checkedOn, checkedBy: 'Eva Berg' }] as const),
);

const facts = { made, other: { ...made, on: '2023-04-24' }, window, caseIsRegistered: true };

/** What a random life of a decision records, whatever is refused on the way. */
function live(commands: readonly (readonly [Name, object])[]): readonly StreamEvent[] {
  return commands.reduce<readonly StreamEvent[]>((events, [name, fields]) => {
    const state = evolveWith(decisionDecider, decisionDecider.initial, events);
    const decide = decisionDecider.decide[name] as unknown as Decide;
    try {
      const drafts = decide({ decision, ...fields }, state, { facts, today: '2024-01-01' });
      return [...events, ...drafts.map((it) => recordedEvent({ stream: `decision-${decision}`, ...it }))];
    } catch (error) {
      if (error instanceof DomainError) return events;
      throw error;
    }
  }, []);
}

type Data = Readonly<Record<string, unknown>>;
const dataOf = (events: readonly StreamEvent[], ...types: readonly string[]): readonly Data[] =>
  events.filter(({ type }) => types.includes(type)).map(({ data }) => data as Data);
const once = (values: readonly unknown[]): void => {
  expect(values).toEqual([...new Set(values)]);
};
const lives = fc.array(command, { maxLength: 40 }).map(live);

describe('any life of a decision', () => {
  it('KL 13: has legal force once, after the last day, with every appeal before it decided and none that annulled', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const at = events.findIndex(({ type }) => type === 'LegalForceRecorded');
        if (at < 0) return;
        const before = events.slice(0, at);
        const decided = dataOf(before, 'AppealDecided');
        expect(dataOf(events, 'LegalForceRecorded')).toHaveLength(1);
        expect((events[at]?.data as Data).checkedOn! > window.last).toBe(true);
        expect(dataOf(before, 'AppealLodged')).toHaveLength(decided.length);
        expect(decided.some(({ outcome }) => outcome === 'annulled')).toBe(false);
      }),
    );
  });

  it('ends each point once, and reports, decides and examines it once, in that order', () => {
    fc.assert(
      fc.property(lives, (events) => {
        once(dataOf(events, 'DecisionCarriedOut', 'NotCarriedOut').map((data) => data.point));
        for (const type of ['ReportReceived', 'ReportDecided', 'RemainingNeedExamined'])
          once(dataOf(events, type).map((data) => data.point));
        events.forEach(({ type, data }, index) => {
          if (type !== 'ReportDecided' && type !== 'RemainingNeedExamined') return;
          const reported = dataOf(events.slice(0, index), 'ReportReceived').map((it) => it.point);
          expect(reported).toContain((data as Data).point);
        });
      }),
    );
  });

  it('says of nothing that it happened before the decision, and knows of every appeal whether it was late', () => {
    fc.assert(
      fc.property(lives, (events) => {
        for (const { on } of events.map(({ data }) => data as Data))
          expect(on === undefined || (on as string) >= made.on).toBe(true);
        for (const { on, late } of dataOf(events, 'AppealLodged'))
          expect(late).toBe((on as string) > window.last);
      }),
    );
  });
});
