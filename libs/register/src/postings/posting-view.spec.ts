import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { postingView } from './posting-view';
import { type PostingRow, postings } from './posting.read-model';
import { down, fullyUp, posting, started, up } from './testing/posting-events';

type Drafts = Parameters<typeof recordedEvent>[0][];

function fold(drafts: readonly { type: string; data: unknown }[]): PostingRow {
  const rows = new Map<string, object | undefined>();
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  const events: Drafts = drafts.map((draft) => ({
    stream: `posting-${posting}`,
    ...draft,
    metadata: { ...metadata, reason: 'Tavlan flyttades' },
  }));
  foldInto(postings, rows, events.map(recordedEvent));
  return rows.get(posting) as PostingRow;
}

describe('a posting as it stands on a day', () => {
  const life = [...fullyUp, down('region', '2022-12-08'), down('åre', '2022-12-09')];

  it.each([
    ['2022-11-13', 'waiting', null],
    ['2022-11-14', 'partly-up', null],
    ['2022-11-16', 'running', '2022-12-07'],
    ['2022-12-07', 'running', '2022-12-07'],
    ['2022-12-08', 'may-come-down', '2022-12-07'],
    ['2022-12-09', 'down', '2022-12-07'],
  ])('is on %s %s, with the last day %s', (day, standing, last) => {
    const view = postingView(fold(life), day);
    expect(view.standing).toBe(standing);
    expect(view.window?.last ?? null).toBe(last);
  });

  it('is interrupted while a notice that came down early is not up again', () => {
    const row = fold([...fullyUp, down('åre', '2022-11-20', true), up('åre', '2022-11-21')]);
    expect(postingView(row, '2022-11-20')).toMatchObject({ standing: 'interrupted', window: null });
    expect(postingView(row, '2022-11-21')).toMatchObject({
      standing: 'running',
      window: { start: '2022-11-21', last: '2022-12-12' },
    });
  });

  it('proves when it was up on each board, and why it came down early', () => {
    const row = fold([...fullyUp, down('åre', '2022-11-20', true), up('åre', '2022-11-21')]);
    expect(row).toMatchObject({ committee: 'GNU', kept: 'Regionens hus, Östersund', up: 2 });
    expect(row.boards[1]?.times).toEqual([
      { up: '2022-11-16', down: '2022-11-20', evidence: null, downBecause: 'Tavlan flyttades' },
      { up: '2022-11-21', down: null, evidence: null, downBecause: null },
    ]);
    expect(fold(life)).toMatchObject({ up: 0 });
    expect(fold([started])).toMatchObject({ up: 0 });
    expect(fold(life).boards[0]?.times[0]?.downBecause).toBeNull();
  });
});
