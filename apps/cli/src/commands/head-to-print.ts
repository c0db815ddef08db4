import { printedHead } from '@diarium/audit';
import { type Call } from '../command/call';
import { flag } from '../command/value';
import { type Page } from '../output/blocks';
import { printedHeadBlocks } from '../views/proof';

/** For commands whose page is printed and kept. */
export const headOptions = { withoutHead: flag } as const;

/**
 * The head of the log at the end of what is final: whoever has the paper can tell whether anything up to there was
 * changed since.
 */
export async function headToPrint(
  call: Call,
  { isFinal, withoutHead }: { readonly isFinal: boolean; readonly withoutHead: boolean },
): Promise<Page> {
  if (!isFinal || withoutHead) return [];
  const { database } = await call.open();
  const head = await printedHead(database);
  return head ? printedHeadBlocks(head, call.texts) : [];
}
