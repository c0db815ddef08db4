import { isCaseKey } from './case-number';

/** Where a registered document stands: its case and its running number there. */
export interface DocumentReference {
  readonly case: string;
  readonly document: number;
}

const KEY = /^(.+):([1-9]\d*)$/;

/** The key of a document: `GNU-2022-6:3` for the third of a case. */
export const isDocumentKey = (value: unknown): value is string => {
  const [, inCase] = (typeof value === 'string' && KEY.exec(value)) || [];
  return inCase !== undefined && isCaseKey(inCase);
};

export function documentReference(key: string): DocumentReference {
  const [, inCase, document] = KEY.exec(key) ?? [];
  if (!inCase || !isCaseKey(inCase)) throw new RangeError(`${key} is not the key of a document.`);
  return { case: inCase, document: Number(document) };
}
