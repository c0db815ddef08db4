/** How much is measured. A quick round shows that everything runs; its figures mean little. */
export interface Sizes {
  /** Every contestant of a comparison takes turns so often; the median counts. */
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly logEvents: number;
  readonly largeLogEvents: number;
  readonly peerFoldEvents: number;
  readonly cases: number;
  readonly manyCases: number;
  readonly queries: number;
}

const FULL: Sizes = {
  rounds: 3,
  warmUpSeconds: 2,
  seconds: 4,
  logEvents: 1_000_000,
  largeLogEvents: 5_000_000,
  peerFoldEvents: 5_000,
  cases: 100_000,
  manyCases: 1_000_000,
  queries: 1_000,
};

const QUICK: Sizes = {
  rounds: 1,
  warmUpSeconds: 0.5,
  seconds: 1,
  logEvents: 50_000,
  largeLogEvents: 200_000,
  peerFoldEvents: 500,
  cases: 2_000,
  manyCases: 10_000,
  queries: 100,
};

export interface Options {
  readonly sizes: Sizes;
  readonly isQuick: boolean;
  /** Everything at full size: what is written into the document. */
  readonly isFull: boolean;
  /** Names of figures; all without it. */
  readonly only: readonly string[] | undefined;
  /** Also the queries with ten times as many cases. */
  readonly isMillion: boolean;
  /** Where the throw-away server keeps its data. */
  readonly folder: string | undefined;
}

/** One in each year of each committee. */
const FEWEST_CASES = 100;

/** @param names of all figures */
export const usage = (
  names: readonly string[],
): string => `npm run bench -- [--quick] [--million] [--only append,fold,…] [--cases 100000] [--dir folder]
  --quick    small sizes, to see that everything runs; writes no document
  --million  also the queries with 1 000 000 cases, and the register as of nearly 1 000 000 events
  --only     some figures: ${names.join(', ')}; writes no document
  --cases    how many cases the register holds; writes no document
  --dir      a folder with 20 GB to spare for the throw-away server; the system's temporary folder without it
`;

/**
 * @param names of all figures
 * @throws Error for an argument that is none of these
 */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const rest = [...args];
  const flag = (name: string): boolean => take(rest, name, 0) !== undefined;
  const value = (name: string): string | undefined => take(rest, name, 1)?.[1];
  const isQuick = flag('--quick');
  const isMillion = flag('--million');
  const only = value('--only')?.split(',');
  const folder = value('--dir');
  const sizes = sizesOf(isQuick, value('--cases'));
  const strange = [...rest, ...(only ?? []).filter((name) => !names.includes(name))];
  if (strange.length > 0) throw new Error(`${strange.join(' ')} is not understood.`);
  const isFull = !isQuick && !only && sizes.cases === FULL.cases;
  return { sizes, isQuick, isFull, isMillion, only, folder };
}

/** @throws Error for a number of cases that no register can be filled with */
function sizesOf(isQuick: boolean, given: string | undefined): Sizes {
  const sizes = isQuick ? QUICK : FULL;
  const cases = Number(given ?? sizes.cases);
  if (!Number.isInteger(cases) || cases < FEWEST_CASES)
    throw new Error(`--cases is a whole number from ${FEWEST_CASES}.`);
  return { ...sizes, cases };
}

function take(args: string[], name: string, values: number): string[] | undefined {
  const at = args.indexOf(name);
  if (at === -1) return undefined;
  const taken = args.splice(at, 1 + values);
  if (taken.length <= values) throw new Error(`${name} needs a value.`);
  return taken;
}
