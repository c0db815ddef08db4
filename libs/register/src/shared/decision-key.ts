/** A decision that has a number: a paragraph of the minutes book, or a delegated decision. */
export interface DecisionReference {
  readonly committee: string;
  readonly year: number;
  readonly kind: 'paragraph' | 'delegated';
  /** The § or the number, from 1 on, without a gap. */
  readonly number: number;
}

const KEY = /^([\p{Lu}\p{N}]{2,12})-(\d{4})-(D?)([1-9]\d*)$/u;

/** The key of a decision in streams and read models: `GNU-2022-34` for § 34/2022, `GNU-2022-D5` for a delegated one. */
export const decisionKey = ({ committee, year, kind, number }: DecisionReference): string =>
  `${committee}-${year}-${kind === 'delegated' ? 'D' : ''}${number}`;

export const isDecisionKey = (value: unknown): value is string =>
  typeof value === 'string' && KEY.test(value);

export const isParagraphKey = (value: unknown): value is string =>
  isDecisionKey(value) && decisionReference(value).kind === 'paragraph';

export const isDelegatedKey = (value: unknown): value is string =>
  isDecisionKey(value) && decisionReference(value).kind === 'delegated';

export function decisionReference(key: string): DecisionReference {
  const [, committee, year, delegated, number] = KEY.exec(key) ?? [];
  if (!committee) throw new RangeError(`${key} is not the key of a decision.`);
  return {
    committee,
    year: Number(year),
    kind: delegated ? 'delegated' : 'paragraph',
    number: Number(number),
  };
}

/** A key that sorts by its number: § 2 before § 10. Other keys stay as they are. */
export function sortKeyOf(key: string): string {
  const [, committee, year, delegated = '', number] = KEY.exec(key) ?? [];
  return number ? `${committee}-${year}-${delegated}${number.padStart(6, '0')}` : key;
}

/** As people write it: `§ 34/2022`, `D 5/2022`. */
export function decisionNumber(key: string): string {
  const { kind, number, year } = decisionReference(key);
  return `${kind === 'delegated' ? 'D' : '§'} ${number}/${year}`;
}
