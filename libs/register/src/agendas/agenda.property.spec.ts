import { DomainError, evolveWith, type StreamEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { procedureFacts } from '../committees/procedure.facts';
import { type AgendaCommands, agendaDecider } from './agenda.decider';
import { type AgendaItem } from './agenda.events';
import { type AgendaState } from './agenda.state';
import { compareAgendas } from './compare-agendas';
import {
  cancelled,
  type AgendaDraft,
  ground,
  held,
  meeting,
  moved,
  opened,
  planned,
} from './testing/agenda-events';

type Decide = (command: object, state: unknown, given: unknown) => readonly AgendaDraft[];
type Step = readonly [keyof AgendaCommands, object] | AgendaDraft;

const key = fc.constantFrom('a', 'b', 'c');
const place = fc.integer({ min: 1, max: 5 });
const texts = { documents: [], consequences: [] };
const day = fc.constantFrom('2022-11-07', '2022-11-14', '2022-12');

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(key, fc.option(place, { nil: undefined }))
      .map(
        ([item, at]) =>
          ['AddAgendaItem', { item, kind: 'decision', heading: 'Budget', ...texts, at }] as const,
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(key, place).map(([item, to]) => ['MoveAgendaItem', { item, to }] as const),
  },
  { weight: 3, arbitrary: key.map((item) => ['WithdrawAgendaItem', { item, reason: 'Utgår' }] as const) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(key, fc.constantFrom('Mål', 'Budget'))
      .map(([item, heading]) => ['ChangeAgendaItem', { item, heading }] as const),
  },
  {
    weight: 2,
    arbitrary: key.map(
      (item) => ['ForceAgendaItem', { item, heading: 'Anmälan', section: 'KL 6:40' }] as const,
    ),
  },
  { weight: 1, arbitrary: key.map((item) => ['ReleaseAgendaItem', { item, reason: 'Anmält' }] as const) },
  { weight: 3, arbitrary: fc.constant(['IssueAgenda', {}] as const) },
  { weight: 3, arbitrary: fc.constant(['SendNotice', { on: '2022-10-31' }] as const) },
  { weight: 2, arbitrary: fc.constant(['SchedulePreparation', {}] as const) },
  {
    weight: 1,
    arbitrary: fc.constant(['CompletePreparationStep', { code: 'HNI', on: '2022-10-20' }] as const),
  },
  { weight: 1, arbitrary: day.map(moved) },
  { weight: 1, arbitrary: fc.constantFrom(opened, held, cancelled) },
);

const facts = {
  ...ground,
  hasMetBefore: true,
  procedure: {
    ...procedureFacts.initial,
    noticePeriods: [{ days: 7, from: '0000-01-01' }],
    leadTimes: [{ from: '0000-01-01', steps: [{ code: 'HNI', name: 'Inlämning', daysBefore: 15 }] }],
  },
};
const stream = `meeting-${meeting}`;

function decided(events: readonly StreamEvent[], taken: Step): readonly AgendaDraft[] {
  const state = evolveWith(agendaDecider, agendaDecider.initial, events);
  // The rules of meetings let nothing happen to one that is over or cancelled.
  if ('type' in taken) return ['over', 'cancelled'].includes(state.meeting?.stage ?? '') ? [] : [taken];
  const [name, fields] = taken;
  try {
    return (agendaDecider.decide[name] as Decide)({ meeting, ...fields }, state, {
      facts,
      today: '2022-10-31',
    });
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** What a random life of an agenda records, whatever is refused on the way; and its state after each event. */
function live(steps: readonly Step[]): { events: readonly StreamEvent[]; states: readonly AgendaState[] } {
  const events = steps.reduce<readonly StreamEvent[]>(
    (before, taken) => [
      ...before,
      ...decided(before, taken).map((draft) => recordedEvent({ stream, ...draft })),
    ],
    [recordedEvent({ stream, ...planned() })],
  );
  const states = events.map((_, index) =>
    evolveWith(agendaDecider, agendaDecider.initial, events.slice(0, index + 1)),
  );
  return { events, states };
}

const lives = fc.array(step, { maxLength: 25 });
const keys = (items: readonly AgendaItem[]): string[] => items.map(({ item }) => item);

describe('any life of an agenda', () => {
  it('has each item once, and none that was withdrawn unless a rule forced it on anew', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { items, withdrawn } of live(steps).states) {
          expect(keys(items)).toEqual([...new Set(keys(items))]);
          expect(items.filter((it) => withdrawn.includes(it.item) && it.forcedBy === null)).toEqual([]);
        }
      }),
    );
  });

  it('KL 6:40: loses a forced item only when it is released', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { states } = live(steps.filter((it) => 'type' in it || it[0] !== 'ReleaseAgendaItem'));
        const forced = states.map(({ items }) => keys(items.filter(({ forcedBy }) => forcedBy !== null)));
        forced.forEach((now, index) => {
          for (const item of forced[index - 1] ?? []) expect(now).toContain(item);
        });
      }),
    );
  });

  it('does not change once the meeting is over or cancelled', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { states } = live(steps);
        const end = states.findIndex(({ meeting: of }) => of?.stage === 'over' || of?.stage === 'cancelled');
        const last = states.at(-1);
        const rest = end < 0 ? [] : states.slice(end);
        // Only a source that says so could hold a cancelled meeting: both ends leave the agenda as it is.
        for (const { items, versions } of rest)
          expect([items, versions]).toEqual([last?.items, last?.versions]);
      }),
    );
  });

  it('issues versions that are numbered from one and differ each from the one before', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const versions = live(steps).states.at(-1)?.versions ?? [];
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
        versions.slice(1).forEach(({ items }, index) => {
          const changes = compareAgendas(versions[index]?.items ?? [], items);
          expect(Object.values(changes).flat()).not.toEqual([]);
        });
      }),
    );
  });

  it('KL 6:17: sends no notice without time, and place or mode, nor of another agenda than was issued', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { events, states } = live(steps);
        events.forEach(({ type, data }, index) => {
          if (type !== 'NoticeSent') return;
          const state = states[index];
          expect(data).toMatchObject({ when: state?.meeting?.when, starts: '09:30', mode: 'digital' });
          expect(data).toMatchObject({ agendaVersion: state?.versions.length });
          expect(state?.versions.at(-1)?.items).toEqual(state?.items);
        });
      }),
    );
  });
});
