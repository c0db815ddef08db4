/** Where the command line writes: answers to `out`, everything else to `err`. */
export interface Terminal {
  readonly columns: number;
  /** True where someone watches `err`, so that a line may be written over. */
  readonly isWatched: boolean;
  out(text: string): void;
  err(text: string): void;
}

const COLUMNS_WITHOUT_TERMINAL = 100;
const FEWEST_COLUMNS = 40;

/** The terminal of this process. A reader that goes away early, such as `head`, is no error. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    columns: Math.max(FEWEST_COLUMNS, process.stdout.columns || COLUMNS_WITHOUT_TERMINAL),
    isWatched: process.stderr.isTTY,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
