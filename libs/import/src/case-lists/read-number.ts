/** A number of an old register, taken apart. */
export interface OldNumber {
  /** Undefined where the pattern has none. */
  readonly prefix: string | undefined;
  readonly serial: number;
  readonly year: number;
}

/** Reads `GNU/6/2022` by the pattern `{prefix}/{serial}/{year}`. */
export function readNumber(text: string, pattern: string): OldNumber | undefined {
  const expression = pattern
    .replaceAll(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`)
    .replace('{prefix}', String.raw`(?<prefix>\p{L}[\p{L}\p{N} ]*?)`)
    .replace('{serial}', String.raw`0*(?<serial>[1-9]\d{0,6})`)
    .replace('{year}', String.raw`(?<year>(?:19|20|21)\d{2})`);
  const groups = new RegExp(`^${expression}$`, 'u').exec(text)?.groups;
  if (!groups) return undefined;
  return { prefix: groups['prefix'], serial: Number(groups['serial']), year: Number(groups['year']) };
}
