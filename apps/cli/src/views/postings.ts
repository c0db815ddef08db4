import { decisionNumber, type PostingView } from '@diarium/register';
import { type Block, fields, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';

/** Postings with how many boards carry them, and until when the decisions can be appealed. */
export function postingsTable(rows: readonly PostingView[], { postings }: Texts): Block {
  return table(
    [postings.posted, postings.committee, postings.attested, postings.boards, postings.last, postings.state],
    rows.map((row) => [
      `${postings.kind[row.kind]} ${row.key}`,
      row.committee,
      row.attestedOn,
      postings.boardsUp(
        row.boards.filter(({ times }) => times.at(-1)?.down === null).length,
        row.boards.length,
      ),
      row.window?.last,
      postings.standing[row.standing],
    ]),
    postings.none,
  );
}

/** The proof of posting (*anslagsbevis*), to be signed. */
export function postingPage(row: PostingView, texts: Texts): Page {
  const { postings } = texts;
  const { window } = row;
  return [
    title(postings.proofTitle(row.committee, postings.kind[row.kind], row.key)),
    fields([
      [postings.committee, row.committee],
      [postings.decidedOn, row.decidedOn],
      [postings.attested, row.attestedOn],
      [postings.state, postings.standing[row.standing]],
      [postings.window, window ? postings.windowText(window.start, window.last) : postings.noWindow],
      [postings.last, window?.last],
      [postings.kept, row.kept],
      [postings.decisions, decisionsIn(row, texts)],
    ]),
    ...section(postings.boards, boardsTable(row, texts)),
    fields([[postings.signature, '_'.repeat(30)]]),
  ];
}

const decisionsIn = ({ decisions }: PostingView, { postings }: Texts): string =>
  decisions
    .map(({ decision, appeal }) => `${decisionNumber(decision)}: ${postings.appeal[appeal]}`)
    .join('\n');

function boardsTable({ boards }: PostingView, { postings }: Texts): Block {
  const rows = boards.flatMap(({ name, times }) =>
    times.length === 0
      ? [[name, null, null, null]]
      : times.map(({ up, down, downBecause, evidence }) => [
          name,
          up,
          down !== null && downBecause !== null ? postings.early(down, downBecause) : down,
          evidence,
        ]),
  );
  return table([postings.board, postings.up, postings.down, postings.evidence], rows, '');
}
