import { type Block, type Page } from './blocks';
import { renderRows, renderTable } from './render-table';
import { widthOf, wrap } from './wrap';

const INDENT = '  ';

/** A page as text for a terminal of so many columns. */
export function render(page: Page, columns: number): string {
  const blocks = page.map((block) => renderBlock(block, columns));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function renderBlock(block: Block, columns: number): string {
  const inner = columns - INDENT.length;
  switch (block.kind) {
    case 'title':
      return underlined(wrap(block.text, columns));
    case 'heading':
      return wrap(block.text, columns).join('\n');
    case 'paragraph':
      return indented(wrap(block.text, inner));
    case 'list':
      return indented(block.items.flatMap((item) => wrap(`• ${item}`, inner)));
    case 'fields':
      return indented(renderRows(block.rows, inner));
    case 'table':
      return indented(renderTable(block.head, block.rows, inner));
  }
}

function underlined(lines: readonly string[]): string {
  const width = Math.max(...lines.map(widthOf));
  return [...lines, '═'.repeat(width)].join('\n');
}

const indented = (lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '' : INDENT + line)).join('\n');
