import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PostedKind } from '../shared/posting-key';
import { committeeOf, keyOf } from '../shared/streams';
import { type UpOnBoard } from './appeal-window';
import { type Board, type PostingEvents } from './posting.events';

/** One time that a notice was up on a board, with what proves it. */
export interface TimeOnBoard extends UpOnBoard {
  readonly evidence: string | null;
  /** Why it came down before the last day for appeal. */
  readonly downBecause: string | null;
}

export interface BoardOfRow extends Board {
  readonly times: readonly TimeOnBoard[];
}

/** A posting with what was up where and when. `postingView` says how it stands on a day. */
@Entity('posting')
export class PostingRow {
  /** `GNU-2022-11-07`, `GNU-2022-34` or `GNU-2022-D5` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') kind!: PostedKind;
  @Column('text') decidedOn!: string;
  @Column('text') attestedOn!: string;
  @Column('jsonb') decisions!: PostingEvents['PostingStarted']['decisions'];
  /** Where the minutes are kept. */
  @Column('text') kept!: string;
  @Column('jsonb') boards!: readonly BoardOfRow[];
  /** On how many boards it is up now. */
  @Column('int') up!: number;
}

export const postings = readModel<PostingEvents>()<PostingRow>({
  name: 'postings',
  version: 1,
  row: PostingRow,
  indexes: [
    'CREATE INDEX ON {table} ("attestedOn", key)',
    'CREATE INDEX ON {table} (committee, "attestedOn", key)',
    'CREATE INDEX ON {table} ("attestedOn", key) WHERE up > 0',
  ],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    PostingStarted: (_, { stream, data: { boards, ...data } }, key) => ({
      key,
      ...data,
      committee: committeeOf(stream),
      boards: boards.map((board) => ({ ...board, times: [] })),
      up: 0,
    }),
    BoardPosted: (row, { data: { board, on, evidence } }) =>
      row &&
      withTimes(row, board, (times) => [...times, { up: on, down: null, evidence, downBecause: null }]),
    BoardTakenDown: (row, { data: { board, on, early }, metadata }) =>
      row &&
      withTimes(row, board, (times) => {
        const latest = times.at(-1);
        const downBecause = early ? (metadata.reason ?? null) : null;
        return latest ? [...times.slice(0, -1), { ...latest, down: on, downBecause }] : times;
      }),
  },
});

type Change = (times: readonly TimeOnBoard[]) => readonly TimeOnBoard[];

function withTimes(row: PostingRow, board: string, change: Change): PostingRow {
  const boards = row.boards.map((it) => (it.board === board ? { ...it, times: change(it.times) } : it));
  return { ...row, boards, up: boards.filter(({ times }) => times.at(-1)?.down === null).length };
}
