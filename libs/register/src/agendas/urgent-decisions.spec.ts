import { FactReader, foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { ForceAgendaItem, ReleaseAgendaItem } from './agenda.commands';
import { comingMeetings, hasMetBefore, type ComingMeetingsRow } from './coming-meetings.read-model';
import { forced, item } from './testing/agenda-events';
import { putUrgentDecisionsOnTheAgenda as policy } from './when-an-urgent-decision-is-made-it-is-put-on-the-next-agenda.policy';

type Event = readonly [type: string, stream: string, data: object];

const plan = (day: string): Event => ['MeetingPlanned', `meeting-GNU-${day}`, { when: day }];
const urgent: Event = [
  'DelegatedDecisionMade',
  'delegated-GNU-2022',
  { basis: 'urgent', on: '2022-03-01', heading: 'Förlängt avtal', case: null },
];
const [first, second] = ['2022-04-11', '2022-09-19'];
const on = (day: string, type: string, data: object = {}): Event => [type, `meeting-GNU-${day}`, data];
const put = (day: string): Event =>
  on(day, 'AgendaItemAdded', { item: item('anmalan-gnu-2022-d1', { ...forced, forcedBy }), at: 1 });
const forcedBy = { section: 'KL 6:40', decision: 'GNU-2022-D1' };
const released = (day: string): Event => on(day, 'AgendaItemWithdrawn', { item: 'anmalan-gnu-2022-d1' });
const opened = (day: string): Event => on(day, 'MeetingOpened', { on: day });
const reported: Event = ['ParagraphRecorded', 'minutes-GNU-2022', { reports: ['GNU-2022-D1'] }];

const recorded = (events: readonly Event[]): RecordedEvent[] =>
  events.map(([type, stream, data]) => recordedEvent({ type, stream, data }));

function rowAfter(events: readonly Event[]): ComingMeetingsRow | undefined {
  const rows = new Map<string, object | undefined>();
  foldInto(comingMeetings, rows, recorded(events));
  return rows.get('GNU') as ComingMeetingsRow | undefined;
}

/** What the policy asks for when the last of the events has happened. */
async function commandsAfter(...events: readonly Event[]): Promise<object[]> {
  const read = new FactReader(undefined as never, { row: async () => rowAfter(events) as never });
  const last = recorded(events).at(-1);
  const asked = last ? await policy.react[last.type]?.(last, read) : [];
  return (asked ?? []).map(({ command }) => command);
}

async function reactions(...events: readonly Event[]): Promise<string[]> {
  return (await commandsAfter(...events)).map((command) => {
    if (command instanceof ForceAgendaItem) return `force on ${command.meeting}`;
    return command instanceof ReleaseAgendaItem ? `release from ${command.meeting}` : 'else';
  });
}

describe('KL 6:39–40: a decision in an urgent matter', () => {
  it('is put on the agenda of the next meeting', async () => {
    expect(await reactions(plan(second), plan(first), urgent)).toEqual([`force on GNU-${first}`]);
    expect(await reactions(plan('2022-02-21'), urgent)).toEqual([]);
  });

  it('keeps whole characters where its heading is cut, or nothing could store the item', async () => {
    const long: Event = [urgent[0], urgent[1], { ...urgent[2], heading: '😀'.repeat(300) }];
    for (const heading of [
      long,
      [long[0], long[1], { ...long[2], heading: `a${'😀'.repeat(300)}` }] as Event,
    ]) {
      const [command] = await commandsAfter(plan(first), heading);
      expect((command as ForceAgendaItem).heading.isWellFormed()).toBe(true);
    }
  });

  it('is put on when a meeting is planned, where none was', async () => {
    expect(await reactions(urgent, plan(first))).toEqual([`force on GNU-${first}`]);
    expect(await reactions(urgent, plan(first), put(first), plan(second))).toEqual([]);
  });

  it('moves to the next meeting when that is cancelled, and to an earlier one that is planned later', async () => {
    const onFirst = [plan(first), plan(second), urgent, put(first)];
    expect(await reactions(...onFirst, on(first, 'MeetingCancelled'))).toEqual([`force on GNU-${second}`]);
    expect(await reactions(...onFirst, plan('2022-03-14'))).toEqual([
      'force on GNU-2022-03-14',
      `release from GNU-${first}`,
    ]);
    expect(await reactions(...onFirst, on(first, 'MeetingMoved', { to: '2022-10-03' }))).toEqual([
      `force on GNU-${second}`,
      `release from GNU-${first}`,
    ]);
  });

  it('follows to the next meeting when one does not come to it', async () => {
    const sat = [plan(first), plan(second), urgent, put(first), opened(first)];
    expect(await reactions(...sat, on(first, 'MeetingClosed'))).toEqual([`force on GNU-${second}`]);
  });

  it('is settled when it is reported, and released from other agendas', async () => {
    const sat = [plan(first), plan(second), urgent, put(first), opened(first)];
    expect(await reactions(...sat, reported)).toEqual([]);
    expect(await reactions(...sat, put(second), reported)).toEqual([`release from GNU-${second}`]);
    expect(await reactions(...sat, put(second), reported, released(second), plan('2022-11-07'))).toEqual([]);
  });

  it('is put on again when the paragraph that reported it is taken back', async () => {
    const sat = [plan(first), plan(second), urgent, put(first), opened(first), reported];
    const takenBack = on(first, 'ParagraphTakenBack', { reports: ['GNU-2022-D1'] });
    expect(await reactions(...sat, takenBack)).toEqual([`force on GNU-${second}`]);
  });

  it('is released when it is annulled', async () => {
    const annulled: Event = ['DelegatedDecisionAnnulled', 'decision-GNU-2022-D1', { case: null }];
    expect(await reactions(plan(first), urgent, put(first), annulled)).toEqual([`release from GNU-${first}`]);
  });

  it('is none that somebody makes by the delegation order', async () => {
    const ordinary: Event = [urgent[0], urgent[1], { ...urgent[2], basis: 'order' }];
    expect(await reactions(plan(first), ordinary)).toEqual([]);
  });
});

describe('the meetings of a committee', () => {
  it('tell whether it has met before a day', () => {
    const row = rowAfter([plan(first), plan(second), on(first, 'MeetingHeld', { on: first })]);
    expect(row?.coming.map(({ meeting }) => meeting)).toEqual([`GNU-${second}`]);
    expect(hasMetBefore(row, second)).toBe(true);
    expect(hasMetBefore(row, first)).toBe(false);
    expect(hasMetBefore(undefined, first)).toBe(false);
  });
});
