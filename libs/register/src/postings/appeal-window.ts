import { lastDayForAppeal } from '../shared/appeal-times';

/** One time that a notice was up on a board; `down` is null while it is up. */
export interface UpOnBoard {
  readonly up: string;
  readonly down: string | null;
}

/** The days from which, and to which, a decision may be appealed under KL 13. */
export interface AppealWindow {
  readonly start: string;
  /** The notice may come down after this day. */
  readonly last: string;
}

/**
 * The window for appeal begins on the day when all boards carry the notice (KL 9:32, 13:5). There is none before,
 * and none while a board that lost its notice before the last day does not have it again.
 * @param boards for each board the times that the notice was up, in their order
 */
export function appealWindow(boards: readonly (readonly UpOnBoard[])[]): AppealWindow | undefined {
  const latest = boards.flatMap((times) => times.at(-1) ?? []);
  const start = latest
    .map(({ up }) => up)
    .sort()
    .at(-1);
  if (start === undefined || latest.length < boards.length) return undefined;
  const last = lastDayForAppeal(start);
  return latest.some(({ down }) => down !== null && down <= last) ? undefined : { start, last };
}
