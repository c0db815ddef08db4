import { type SimilarCase } from '@diarium/register';
import { type Page, paragraph, section, table } from '../output/blocks';
import { type Texts } from '../texts';

/** A hint, and nothing where there is nothing to hint at. */
export function similarCases(items: readonly SimilarCase[], { labels, words, messages }: Texts): Page {
  if (items.length === 0) return [];
  const rows = items.map(({ number, title, status, similarity, sameSender }) => [
    number,
    title,
    words.caseStatus[status],
    [messages.percent(similarity), ...(sameSender ? [messages.sameSender] : [])].join(', '),
  ]);
  return section(
    labels.similar,
    paragraph(messages.maybeTheSame),
    table([labels.number, labels.title, labels.status, labels.similarity], rows, ''),
  );
}
