/** Two to six capital letters, and figures after them: `MTP`, `ISO13485`. */
export const ABBREVIATION = /^\p{Lu}{2,6}\p{N}{0,6}$/u;

/** An abbreviation where a word begins; a number of the register, `GNU/6/2022`, is none. */
const IN_TEXT = /(?<![\p{L}\p{N}/])\p{Lu}{2,6}\p{N}{0,6}(?![\p{L}\p{N}]|\/\d)/gu;
const ROMAN = /^[IVXLC]+$/u;
/** A text in capital letters alone is shouted, not abbreviated. */
const SMALL_LETTER = /\p{Ll}/u;

/** Abbreviations in a text, each once. One in brackets after its words is explained where it stands. */
export function abbreviationsIn(text: string | null): readonly string[] {
  if (text === null || !SMALL_LETTER.test(text)) return [];
  const found = (text.match(IN_TEXT) ?? []).filter((it) => !ROMAN.test(it));
  return [...new Set(found)].filter((it) => !text.includes(`(${it})`));
}
