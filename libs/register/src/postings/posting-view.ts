import { type AppealWindow, appealWindow } from './appeal-window';
import { type BoardOfRow, type PostingRow, type TimeOnBoard } from './posting.read-model';

/**
 * `waiting`: on no board; `partly-up`: not on all; `interrupted`: down before its time on one of them;
 * `running`: on all, and the decisions may be appealed; `may-come-down`: the time is over; `down`: taken down after it.
 */
export type PostingStanding = 'waiting' | 'partly-up' | 'interrupted' | 'running' | 'may-come-down' | 'down';

/** A posting as it stands on a day: the proof of posting (*anslagsbevis*) is made of it. */
export interface PostingView extends Omit<PostingRow, 'up'> {
  readonly asOf: string;
  readonly standing: PostingStanding;
  /** The days for appeal under KL 13; null until all boards carry the notice. */
  readonly window: AppealWindow | null;
}

/** How a posting stands on a day: what is up or down later is not so yet. */
export function postingView(row: PostingRow, on: string): PostingView {
  const { up: _, ...posting } = row;
  const boards = row.boards.map((board) => boardOn(board, on));
  const window = appealWindow(boards.map(({ times }) => times)) ?? null;
  return { ...posting, boards, asOf: on, window, standing: standingOf(boards, window, on) };
}

function boardOn(board: BoardOfRow, on: string): BoardOfRow {
  const times = board.times
    .filter(({ up }) => up <= on)
    .map((time): TimeOnBoard => (isDownLater(time, on) ? { ...time, down: null, downBecause: null } : time));
  return { ...board, times };
}

const isDownLater = ({ down }: TimeOnBoard, on: string): boolean => down !== null && down > on;

function standingOf(boards: readonly BoardOfRow[], window: AppealWindow | null, on: string): PostingStanding {
  const latest = boards.map(({ times }) => times.at(-1));
  const isUp = latest.some((time) => time?.down === null);
  if (window) return on <= window.last ? 'running' : isUp ? 'may-come-down' : 'down';
  if (latest.some((time) => typeof time?.down === 'string')) return 'interrupted';
  return isUp ? 'partly-up' : 'waiting';
}
