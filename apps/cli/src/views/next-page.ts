import { type Call } from '../command/call';
import { type Page, paragraph } from '../output/blocks';

/** How to get the next page, as the command to give; nothing on the last page. */
export function nextPage({ texts, words }: Pick<Call, 'texts' | 'words'>, cursor: string | null): Page {
  return cursor === null ? [] : [paragraph(texts.messages.nextPage(continued(words, cursor)))];
}

/** The same command with another cursor. */
export function continued(words: readonly string[], cursor: string): string {
  const kept = words.filter((word, index) => !isCursor(word) && words[index - 1] !== '--after');
  return ['diarium', ...kept.map(quoted), '--after', cursor].join(' ');
}

const isCursor = (word: string): boolean => word === '--after' || word.startsWith('--after=');

const quoted = (word: string): string =>
  /^[\p{L}\p{N}/_.,:=@+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
