/** What a page for people is made of: one visual grammar for all commands. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly rows: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Shown[])[];
    };

/** A value as people see it; nothing known is a dash. */
export type Shown = string | number | null | undefined;

export type Field = readonly [label: string, value: Shown];

export type Page = readonly Block[];

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const fields = (rows: readonly Field[]): Block => ({ kind: 'fields', rows });

/** Fields of which those that hold nothing are left out. */
export const knownFields = (rows: readonly Field[]): Block =>
  fields(rows.filter(([, value]) => isKnown(value)));

/** A table, or a sentence where it would be empty. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Shown[])[],
  whenEmpty: string,
): Block {
  return rows.length === 0 ? paragraph(whenEmpty) : { kind: 'table', head, rows };
}

/** A heading and what stands under it; nothing at all where that would be empty. */
export function section(text: string, ...blocks: readonly Block[]): Page {
  const filled = blocks.filter((block) => !isEmpty(block));
  return filled.length === 0 ? [] : [heading(text), ...filled];
}

export const isKnown = (value: Shown): boolean => value !== null && value !== undefined && value !== '';

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.length === 0;
    case 'fields':
    case 'table':
      return block.rows.length === 0;
    case 'title':
    case 'heading':
    case 'paragraph':
      return block.text === '';
  }
}
