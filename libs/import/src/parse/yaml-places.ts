import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { type Place } from '../problem';

/** Steps from the top of a dossier: `['cases', 5, 'title']`. */
export type FieldPath = readonly (string | number)[];

export interface Places {
  /** Where a field stands; where it does not, the nearest field around it. */
  of(path: FieldPath): Place;
}

/** `cases[5].title` */
function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}

export function placesIn(file: string, document: Document, lines: LineCounter): Places {
  return {
    of(path) {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return { file, line, column: col, field: fieldName(path) };
    },
  };
}

interface Step {
  readonly offset: number;
  readonly node: Node | null;
}

function offsetOf(document: Document, path: FieldPath): number {
  let at: Step = { offset: document.contents?.range?.[0] ?? 0, node: document.contents };
  for (const step of path) {
    const next = stepInto(at.node, step, document);
    if (!next) break;
    at = next;
  }
  return at.offset;
}

function stepInto(from: Node | null, step: string | number, document: Document): Step | undefined {
  const node = isAlias(from) ? (from.resolve(document) ?? null) : from;
  if (isSeq(node)) return stepTo(node.items[Number(step)]);
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair || !isScalar(pair.key)) return undefined;
  return { offset: pair.key.range?.[0] ?? 0, node: isNode(pair.value) ? pair.value : null };
}

function stepTo(item: unknown): Step | undefined {
  return isNode(item) ? { offset: item.range?.[0] ?? 0, node: item } : undefined;
}
