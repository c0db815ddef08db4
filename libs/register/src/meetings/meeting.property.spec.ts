import { DomainError, evolveWith, type StreamEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { meetingDecider, type MeetingCommands } from './meeting.decider';
import { facts, meeting, type MeetingDraft, subject } from './testing/meeting-events';

type Name = keyof MeetingCommands;
type Decide = (command: object, state: unknown, given: unknown) => readonly MeetingDraft[];

const key = fc.constantFrom('a', 'b');
const day = fc.constantFrom('2022-11-06', '2022-11-07', '2022-11-14', '2022-11');
const { title } = subject;

const command = fc.oneof(
  fc.constant(['PlanMeeting', { when: '2022-11-07', planYear: 2022, subjects: [] }] as const),
  fc.constant(['AnnounceExtraMeeting', { when: '2022-11-07' }] as const),
  key.map((it) => ['AddSubject', { subject: { key: it, title } }] as const),
  day.map((to) => ['MoveMeeting', { to }] as const),
  day.map((noticeOn) => ['CallMeeting', { noticeOn }] as const),
  fc.constant(['CancelMeeting', { reason: 'Inga ärenden' }] as const),
  day.map((on) => ['HoldMeeting', { on, dealtWith: [] }] as const),
  key.map((it) => ['RecordMatterDealtWith', { matter: { key: it, title } }] as const),
  key.map((decision) => ['RecordDecision', { decision, title, text: title }] as const),
  fc.tuple(key, day).map(([decision, on]) => ['DispatchDecision', { decision, on, recipients: [] }] as const),
  fc
    .tuple(key, day)
    .map(([decision, on]) => ['ReportDecisionBack', { decision, on, result: title }] as const),
);

/** What a random life of a meeting records, whatever is refused on the way. */
function live(commands: readonly (readonly [Name, object])[]): readonly StreamEvent[] {
  return commands.reduce<readonly StreamEvent[]>((events, [name, fields]) => {
    const state = evolveWith(meetingDecider, meetingDecider.initial, events);
    const given = { facts, today: '2022-12-01' };
    try {
      const drafts = (meetingDecider.decide[name] as Decide)({ meeting, ...fields }, state, given);
      return [...events, ...drafts.map((draft) => recordedEvent({ stream: `meeting-${meeting}`, ...draft }))];
    } catch (error) {
      if (error instanceof DomainError) return events;
      throw error;
    }
  }, []);
}

const countOf = (events: readonly StreamEvent[], ...types: readonly MeetingDraft['type'][]): number =>
  events.filter(({ type }) => types.includes(type as MeetingDraft['type'])).length;

const about = (events: readonly StreamEvent[], type: MeetingDraft['type']): unknown[] =>
  events.filter((event) => event.type === type).map(({ data }) => (data as { decision: string }).decision);

describe('any life of a meeting', () => {
  it('begins once, ends at most once, and nothing to come is said of it afterwards', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const events = live(commands);
        expect(countOf(events.slice(0, 1), 'MeetingPlanned', 'ExtraMeetingAnnounced')).toBe(
          Math.min(1, events.length),
        );
        expect(countOf(events.slice(1), 'MeetingPlanned', 'ExtraMeetingAnnounced')).toBe(0);
        expect(countOf(events, 'MeetingHeld', 'MeetingCancelled')).toBeLessThanOrEqual(1);
        const ended = events.findIndex(({ type }) => type === 'MeetingHeld' || type === 'MeetingCancelled');
        const afterwards = ended < 0 ? [] : events.slice(ended + 1);
        expect(countOf(afterwards, 'MeetingMoved', 'MeetingCalled', 'SubjectAdded')).toBe(0);
      }),
    );
  });

  it('has decisions only where it was held, each recorded, dispatched and reported back once', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const events = live(commands);
        const heldAt = events.findIndex(({ type }) => type === 'MeetingHeld');
        const before = heldAt < 0 ? events : events.slice(0, heldAt);
        expect(countOf(before, 'MatterDealtWith', 'DecisionRecorded')).toBe(0);
        const recorded = about(events, 'DecisionRecorded');
        expect(recorded).toEqual([...new Set(recorded)]);
        for (const type of ['DecisionDispatched', 'DecisionReportedBack'] as const) {
          const done = about(events, type);
          expect(done).toEqual([...new Set(done)]);
          expect(recorded).toEqual(expect.arrayContaining(done));
        }
      }),
    );
  });
});
