import { type RecordedEvent } from '@diarium/event-store';
import { checkJournal } from '../faults/check/check-journal';
import { checkLog } from '../faults/check/check-log';
import { type Entry } from '../faults/journal/entries';
import { commandsOf, entriesOf } from '../faults/journal/read-journals';

const event = (n: number, fields: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: `event-${n}`,
  stream: 'case-1',
  revision: n - 1,
  position: n,
  type: 'WatchSet',
  version: 1,
  occurredAt: '2024-06-03T00:00:00.000Z',
  recordedAt: '2024-06-03T00:00:00.000Z',
  data: {},
  metadata: {
    actor: 'Eva',
    role: 'registrar',
    commandId: `command-${n}`,
    correlationId: 'c',
    causationId: null,
  },
  ...fields,
});

const commandIn = (n: number) => event(n).metadata;

const context = { ...commandIn(1), occurredAt: '2024-06-03T00:00:00.000Z' };
const invoked = (id: string): Entry => ({ what: 'invoked', id, command: 'SetWatch', fields: {}, context });
const told = (id: string, position: number, ...events: { id: string; revision: number }[]): Entry => ({
  what: 'acknowledged',
  id,
  stream: 'case-1',
  position,
  events,
});

const kinds = (entries: readonly Entry[], log: readonly RecordedEvent[]): string[] =>
  checkJournal(commandsOf(entries), log).map(({ kind }) => kind);

const orderOf = (log: readonly RecordedEvent[], positionsAreDense = true): string[] =>
  checkLog(log, { positionsAreDense }).map(({ kind }) => kind);

describe('the check of the journal', () => {
  const entries = [invoked('command-1'), told('command-1', 1, { id: 'event-1', revision: 0 })];

  it('finds nothing when what was told stands in the log', () => {
    expect(kinds(entries, [event(1)])).toEqual([]);
  });

  it('finds an acknowledged event that is lost', () => {
    expect(kinds(entries, [])).toEqual(['lost']);
  });

  it('finds one that stands elsewhere than was told', () => {
    expect(kinds(entries, [event(1, { revision: 4 })])).toEqual(['damaged']);
    expect(kinds(entries, [event(1, { position: 9 })])).toEqual(['damaged']);
  });

  it('took what commands are told that share an append in a log with gaps for damage', () => {
    const shared = [invoked('command-1'), told('command-1', 9, { id: 'event-1', revision: 0 })];
    const other = event(2, { position: 9, stream: 'case-2', revision: 0 });
    expect(kinds(shared, [event(1), event(2, { position: 9 })])).toEqual([]);
    expect(kinds(shared, [event(1), other])).toEqual(['damaged']);
    const dense = [invoked('command-1'), told('command-1', 2, { id: 'event-1', revision: 0 })];
    expect(kinds(dense, [event(1), event(2)])).toEqual(['damaged']);
  });

  it('finds a command that was done twice', () => {
    expect(kinds(entries, [event(1), event(7, { metadata: commandIn(1) })])).toContain('doubled');
  });

  it('finds a refused command that was stored all the same', () => {
    const refused: Entry = { what: 'refused', id: 'command-1', code: 'case.closed' };
    expect(kinds([invoked('command-1'), refused], [])).toEqual([]);
    expect(kinds([invoked('command-1'), refused], [event(1)])).toEqual(['damaged']);
  });

  it('lets a command whose end is unknown be stored or not', () => {
    const unknown: Entry = { what: 'unknown', id: 'command-1', error: 'connection lost' };
    for (const log of [[], [event(1)]]) expect(kinds([invoked('command-1'), unknown], log)).toEqual([]);
    expect(commandsOf([invoked('command-1'), unknown]).get('command-1')?.isOpen).toBe(true);
    expect(commandsOf(entries).get('command-1')?.isOpen).toBe(false);
  });

  it('reads a journal whose last line a kill has cut', () => {
    const [first] = entries;
    expect(entriesOf(`${JSON.stringify(first)}\n{"what":"ackn`)).toEqual([first]);
  });
});

describe('the check of the log', () => {
  it('finds nothing in streams without holes', () => {
    expect(orderOf([event(1), event(2), event(3, { stream: 'case-2', revision: 0 })])).toEqual([]);
  });

  it('finds holes and doubles of revisions, positions and ids', () => {
    expect(orderOf([event(1), event(2, { revision: 2 })])).toEqual(['damaged']);
    expect(orderOf([event(1), event(2, { revision: 0 })])).toEqual(['doubled']);
    expect(orderOf([event(1), event(2, { id: 'event-1' })])).toEqual(['doubled']);
    expect(orderOf([event(1), event(2, { position: 1 })])).toEqual(['damaged']);
  });

  it('takes gaps between positions only where the log has them', () => {
    const log = [event(1), event(2, { position: 5 })];
    expect([orderOf(log), orderOf(log, false)]).toEqual([['damaged'], []]);
  });
});
