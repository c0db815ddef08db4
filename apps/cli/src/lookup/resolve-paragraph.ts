import { FindParagraphs, isParagraphKey } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseLookup } from './lookup.rules';

const AS_PEOPLE_WRITE = /^§?\s*([1-9]\d*)\/(\d{4})$/u;

/** The key of a paragraph as people write it: `§ 34/2022`, or its key `GNU-2022-34`. */
export async function resolveParagraph(
  call: Call,
  written: string,
  committee: string | undefined,
): Promise<string> {
  const key = written.normalize('NFC').trim().toLocaleUpperCase('sv');
  if (isParagraphKey(key)) return key;
  const [, number, year] = AS_PEOPLE_WRITE.exec(key) ?? [];
  if (number === undefined) return refuseLookup('paragraph.unknown', { paragraph: written });
  const asked = { number: Number(number), year: Number(year), committee };
  const [found, ...others] = await call.ask(FindParagraphs, asked);
  if (found === undefined) return refuseLookup('paragraph.unknown', { paragraph: written });
  if (others.length > 0)
    refuseLookup('paragraph.of-several-committees', { paragraph: written, keys: [found, ...others] });
  return found;
}
