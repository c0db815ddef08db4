const ASKS_FOR_HELP = ['--help', '-h'];
const MISUSED = 2;

export interface Saying {
  readonly answer: (text: string) => unknown;
  readonly complain: (text: string) => unknown;
}

const ALOUD: Saying = {
  answer: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
};

/**
 * What the arguments ask for; undefined where they ask how the program is used, or are none that it knows: then that
 * has been said, and the process ends with 0 or 2.
 * @param read throws an Error for what it does not understand
 */
export function understood<Options>(
  args: readonly string[],
  { usage, read }: { readonly usage: string; readonly read: () => Options },
  { answer, complain } = ALOUD,
): Options | undefined {
  if (args.some((arg) => ASKS_FOR_HELP.includes(arg))) {
    answer(usage);
    return undefined;
  }
  try {
    return read();
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = MISUSED;
    return undefined;
  }
}

/** @throws Error where it is no whole number from `least` */
export function wholeNumberOf(name: string, given: string, least: number): number {
  const number = Number(given);
  if (given.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${name} is a whole number from ${least}, and not ${given}.`);
}

/** @throws Error where it is no number above zero */
export function numberAboveZero(name: string, given: string): number {
  const number = Number(given);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new Error(`--${name} is a number above zero, and not ${given}.`);
}
