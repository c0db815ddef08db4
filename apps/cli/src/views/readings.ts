import { type SecretReadingRow } from '@diarium/register';
import { type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { roleText } from './case-file';
import { instantText } from './days';

/** Readings of what is secret, as they were recorded. */
export function readingsPage(items: readonly SecretReadingRow[], { readings, words }: Texts): Page {
  return [
    title(readings.title),
    table(
      [readings.at, readings.reader, readings.read, readings.question],
      items.map(({ at, name, reader, role, read, question }) => [
        instantText(at),
        `${name} (${roleText(role, words)})\n${reader}`,
        read.join('\n'),
        question,
      ]),
      readings.none,
    ),
  ];
}
