import { type CaseListResult } from '@diarium/import';
import { list, type Page, section, table } from '../output/blocks';
import { type Texts } from '../texts';
import { titleOf } from './cases';

/** The first cases of a list as they would be registered, and everything that is wrong with it. */
export function listPreview({ preview, problems }: CaseListResult, texts: Texts): Page {
  const { labels, messages, language } = texts;
  const rows = preview.map(({ number, line, registered }) => [
    line,
    number,
    titleOf(registered, texts),
    registered.date?.on,
    registered.handler,
    registered.parties.map(({ name }) => name).join(', '),
  ]);
  const head = [labels.line, labels.number, labels.title, labels.date, labels.handler, labels.parties];
  return [
    ...section(labels.preview, table(head, rows, messages.noCases)),
    ...section(labels.problems, list(problems.map((problem) => problem.text(language)))),
  ];
}
