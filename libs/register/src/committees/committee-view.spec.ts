import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type CommitteeView, committeeView } from './committee-view';
import { committeePrefixes } from './committee-prefixes.read-model';
import { committeeModel, type CommitteeRow } from './committee.read-model';
import { type CommitteeDraft, established, joined } from './testing/committee-events';

const fold = (...drafts: readonly CommitteeDraft[]): CommitteeRow => {
  const rows = new Map<string, object | undefined>();
  const events = drafts.map((draft) => recordedEvent({ stream: 'committee-GNU', ...draft }));
  foldInto(committeeModel, rows, events);
  return rows.get('GNU') as CommitteeRow;
};
const view = (on: string | undefined, ...drafts: readonly CommitteeDraft[]): CommitteeView =>
  committeeView(fold(established(), ...drafts), on);

describe('a committee in the view', () => {
  it('has the name and prefix of the day, and all of them over time', () => {
    const changes: CommitteeDraft[] = [
      { type: 'CommitteeRenamed', data: { name: 'GNUS', from: '2024-01-01' } },
      {
        type: 'NumberPrefixChanged',
        data: { prefix: 'GNUS', numberFormat: '{prefix} {year}/{serial}', from: '2024-01-01' },
      },
    ];
    expect(view('2023-12-31', ...changes)).toMatchObject({ committee: 'GNU', prefix: 'GNU' });
    expect(view('2024-01-01', ...changes)).toMatchObject({
      committee: 'GNU',
      name: 'GNUS',
      prefix: 'GNUS',
      numberFormat: '{prefix} {year}/{serial}',
    });
    expect(view(undefined, ...changes).prefixes.map(({ prefix, from }) => [prefix, from])).toEqual([
      ['GNU', null],
      ['GNUS', '2024-01-01'],
    ]);
  });

  it('counts its seats from its parties on the day', () => {
    const parties: CommitteeDraft[] = [
      joined('region', 3),
      ...Array.from({ length: 14 }, (_, index) => joined(`kommun-${index}`, 1)),
    ];
    expect(view('2025-01-01', ...parties)).toMatchObject({ seats: { members: 17, substitutes: 17 } });
    const fewer: CommitteeDraft[] = [
      { type: 'PartyLeft', data: { party: 'kommun-0', on: '2025-12-31' } },
      { type: 'SeatsChanged', data: { party: 'region', members: 4, substitutes: 4, from: '2026-01-01' } },
    ];
    expect(view('2025-12-31', ...parties, ...fewer).seats).toEqual({ members: 17, substitutes: 17 });
    expect(view('2026-01-01', ...parties, ...fewer).seats).toEqual({ members: 17, substitutes: 17 });
    expect(view('2026-01-01', ...parties, ...fewer).parties).toHaveLength(14);
    expect(view('2025-12-31', joined('region', 3, { from: '2026' })).parties).toEqual([]);
  });

  it('does not say how many seats there are when it does not know those of every party', () => {
    const seats = { members: null, substitutes: null };
    expect(view('2025-01-01', joined('region', 3), joined('berg', null))).toMatchObject({ seats });
    expect(view('2025-01-01')).toMatchObject({ seats });
  });

  it('shows groups with the minimum of the day and how often they met', () => {
    const group = 'beredningsgruppen';
    const events: CommitteeDraft[] = [
      {
        type: 'GroupFormed',
        data: {
          group,
          name: 'Beredningsgruppen',
          kind: 'preparation-group',
          minimumMeetings: 2,
          purpose: null,
        },
      },
      { type: 'GroupChanged', data: { group, minimumMeetings: 4, from: '2026-01-01' } },
      { type: 'GroupMeetingsReported', data: { group, year: 2025, meetings: 3 } },
      { type: 'GroupMeetingsReported', data: { group, year: 2025, meetings: 4 } },
      { type: 'GroupDissolved', data: { group, on: '2026-06-30' } },
    ];
    expect(view('2025-12-31', ...events).groups).toMatchObject([
      { group, minimumMeetings: 2, reported: [{ year: 2025, meetings: 4 }] },
    ]);
    expect(view('2026-06-30', ...events).groups).toMatchObject([{ minimumMeetings: 4 }]);
    expect(view(undefined, ...events).groups).toEqual([]);
  });

  it('shows what governs it on the day', () => {
    const events: CommitteeDraft[] = [
      {
        type: 'GoverningDocumentAdded',
        data: { document: 'kl', title: 'Kommunallag', kind: 'law', reference: '2017:725' },
      },
      { type: 'GoverningDocumentRemoved', data: { document: 'kl', on: '2025-12-31' } },
      {
        type: 'ConsequenceTextsRequired',
        data: { texts: [{ key: 'barnratt', title: 'Barnrätt' }], from: '2025' },
      },
      { type: 'ConsequenceTextsRequired', data: { texts: [], from: '2026-01-01' } },
    ];
    expect(view('2025-06-01', ...events)).toMatchObject({
      documents: [{ document: 'kl' }],
      consequenceTexts: [{ key: 'barnratt' }],
    });
    expect(view('2026-01-01', ...events)).toMatchObject({ documents: [], consequenceTexts: [] });
    expect(view('2024-12-31', ...events).consequenceTexts).toEqual([]);
  });

  it('shows the latest word on each year’s budget and preparation, and on each task', () => {
    const events: CommitteeDraft[] = [
      { type: 'BudgetSet', data: { year: 2025, form: 'net', amount: -4000, note: null } },
      { type: 'BudgetSet', data: { year: 2025, form: 'net', amount: -4287, note: null } },
      { type: 'BudgetSet', data: { year: 2026, form: 'none', amount: null, note: null } },
      { type: 'TaskStated', data: { task: 'sortiment', text: 'Besluta' } },
      { type: 'TaskStated', data: { task: 'sortiment', text: 'Besluta om sortimentet' } },
      {
        type: 'PreparationChainSet',
        data: { year: 2025, steps: [{ code: 'HN', name: 'Nämnden' }], rounds: [['2025-01-31']] },
      },
      { type: 'PresidiumAppointmentSet', data: { offices: ['chair'], appointedBy: 'Region Norrbotten' } },
      { type: 'RemoteParticipationAllowed', data: { from: '2020-12', decidedBy: 'Fullmäktige' } },
    ];
    expect(view(undefined, ...events)).toMatchObject({
      budgets: [
        { year: 2025, amount: -4287 },
        { year: 2026, form: 'none' },
      ],
      tasks: [{ text: 'Besluta om sortimentet' }],
      preparationChains: [{ year: 2025, rounds: [['2025-01-31']] }],
      presidium: { appointedBy: 'Region Norrbotten' },
      remote: { from: '2020-12' },
    });
  });

  it('is found by every prefix it ever had, and a prefix stays with the committee that had it first', () => {
    const rows = new Map<string, object | undefined>();
    const gnus = { prefix: 'GNUS', numberFormat: '{prefix}/{serial}/{year}', from: '2024-01-01' };
    foldInto(committeePrefixes, rows, [
      recordedEvent({ stream: 'committee-GNU', ...established() }),
      recordedEvent({ stream: 'committee-GNU', type: 'NumberPrefixChanged', data: gnus }),
      recordedEvent({ stream: 'committee-HN', type: 'NumberPrefixChanged', data: gnus }),
    ]);
    expect([...rows.values()]).toEqual([
      { key: 'GNU', committee: 'GNU' },
      { key: 'GNUS', committee: 'GNU' },
    ]);
  });
});
