/** Where a case stands: the committee's code, the year of its register and its number there. */
export interface CaseReference {
  readonly committee: string;
  readonly year: number;
  readonly serial: number;
}

/** How a committee writes its numbers: `{prefix}/{serial}/{year}` gives `GNU/6/2022`. */
export interface Numbering {
  readonly prefix: string;
  readonly format: string;
}

const KEY = /^([\p{Lu}\p{N}]+)-(\d{4})-([1-9]\d*)$/u;

/** The key of a case in streams and read models: `GNU-2022-6`. It never changes, whatever the prefix. */
export const caseKey = ({ committee, year, serial }: CaseReference): string =>
  `${committee}-${year}-${serial}`;

export const isCaseKey = (value: string): boolean => KEY.test(value);

export function caseReference(key: string): CaseReference {
  const [, committee, year, serial] = KEY.exec(key) ?? [];
  if (!committee) throw new RangeError(`${key} is not the key of a case.`);
  return { committee, year: Number(year), serial: Number(serial) };
}

/** The number as it is written: `GNU/6/2022`, `KS 2018/124`. */
export function caseNumber({ prefix, format }: Numbering, year: number, serial: number): string {
  return format
    .replace('{prefix}', prefix)
    .replace('{serial}', String(serial))
    .replace('{year}', String(year));
}
