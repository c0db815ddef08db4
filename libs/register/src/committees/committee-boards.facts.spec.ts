import { evolveWith } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { boardOwners, boardsOn } from './committee-boards.facts';
import { type CommitteeDraft, established, joined } from './testing/committee-events';

const boards = (day: string, ...drafts: readonly CommitteeDraft[]): readonly string[] => {
  const events = drafts.map((draft) => recordedEvent({ stream: 'committee-GNU', ...draft }));
  return boardsOn(evolveWith(boardOwners, boardOwners.initial, events), day).map(({ board }) => board);
};

describe('the notice boards of a committee', () => {
  it('KL 9:32: are those of every party of a joint committee: 9 in Jämtland', () => {
    const municipalities = Array.from({ length: 8 }, (_, index) => joined(`kommun-${index + 1}`, 1));
    expect(boards('2022-11-07', established(), joined('region', 3), ...municipalities)).toHaveLength(9);
  });

  it('KL 9:32: are those of the parties that are party on that day', () => {
    const life = [
      established(),
      joined('region', 3),
      joined('åre', 1, { from: '2023' }),
      { type: 'PartyLeft', data: { party: 'region', on: '2022-12-31' } } as const,
    ];
    expect(boards('2022-12-31', ...life)).toEqual(['region']);
    expect(boards('2023-01-01', ...life)).toEqual(['åre']);
  });

  it('is that of its authority for a committee of one', () => {
    expect(boards('2022-11-07', established({ joint: false }))).toEqual(['host']);
    expect(boards('2022-11-07')).toEqual([]);
  });
});
