import { type CaseListItem, type DocumentItem, type DraftRow } from '@diarium/register';
import { type Block, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { titleOf } from './cases';

export function documentsTable(items: readonly DocumentItem[], texts: Texts): Block {
  const { labels, words, messages } = texts;
  return table(
    [labels.number, labels.documentTitle, labels.status, labels.date, labels.correspondents, labels.secrecy],
    items.map((item) => [
      item.number,
      titleOf(item, texts),
      item.status && words.documentStatus[item.status],
      item.arrived ?? item.dated ?? item.sent,
      [item.sender, ...item.recipients].flatMap((it) => it?.name ?? []).join(', '),
      item.secrecy && `OSL ${item.secrecy.section}`,
    ]),
    messages.noDocuments,
  );
}

export function documentsPage(
  inCase: CaseListItem,
  documents: readonly DocumentItem[],
  drafts: readonly DraftRow[],
  texts: Texts,
): Page {
  const { labels } = texts;
  return [
    title(`${inCase.number}  ${titleOf(inCase, texts)}`),
    ...section(labels.caseDocuments, documentsTable(documents, texts)),
    ...section(labels.drafts, draftsTable(drafts, texts)),
  ];
}

function draftsTable(drafts: readonly DraftRow[], { labels, messages }: Texts): Block {
  return table(
    [labels.key, labels.documentTitle, labels.by, labels.files],
    drafts.map(({ draft, title: it, by, files }) => [draft, it, by, files.length]),
    messages.noDrafts,
  );
}
