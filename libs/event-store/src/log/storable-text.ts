/**
 * What is no text: NUL, which PostgreSQL takes nowhere, and half of a surrogate pair, which is no character and which
 * it refuses in JSON.
 */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

// JSON.stringify writes these, and only these, as \u0000 and \ud800 … \udfff.
const NUL_OR_LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/;
const EACH = new RegExp(NUL_OR_LONE_SURROGATE, 'g');

/** The same of all texts in a value, by its JSON as JSON.stringify writes it. */
export const isStorableJson = (json: string): boolean =>
  !json.includes('\\u') || !NUL_OR_LONE_SURROGATE.test(json);

/** JSON with the sign for an unknown character, U+FFFD, in the place of what is no text. */
export const storableJson = (json: string): string =>
  isStorableJson(json) ? json : json.replaceAll(EACH, '$1\ufffd');
