import { type Fold } from '@diarium/event-store';
import { type AppealWindow, appealWindow, type UpOnBoard } from './appeal-window';
import { type PostingEvents } from './posting.events';

/** A posting: what is posted, and when it was up on each of its boards. */
export interface PostingState {
  readonly started: PostingEvents['PostingStarted'] | undefined;
  readonly boards: ReadonlyMap<string, readonly UpOnBoard[]>;
}

export const withPosted = (state: PostingState, board: string, up: string): PostingState => ({
  ...state,
  boards: new Map(state.boards).set(board, [...(state.boards.get(board) ?? []), { up, down: null }]),
});

const withTakenDown = (state: PostingState, board: string, down: string): PostingState => {
  const times = state.boards.get(board) ?? [];
  const ended = times.map((time, index) => (index === times.length - 1 ? { ...time, down } : time));
  return { ...state, boards: new Map(state.boards).set(board, ended) };
};

export const postingFold: Fold<PostingState, PostingEvents> = {
  initial: { started: undefined, boards: new Map() },
  evolve: {
    PostingStarted: (_, { data }) => ({
      started: data,
      boards: new Map(data.boards.map(({ board }) => [board, []])),
    }),
    BoardPosted: (state, { data }) => withPosted(state, data.board, data.on),
    BoardTakenDown: (state, { data }) => withTakenDown(state, data.board, data.on),
  },
};

export const windowOf = ({ boards }: PostingState): AppealWindow | undefined =>
  appealWindow([...boards.values()]);
