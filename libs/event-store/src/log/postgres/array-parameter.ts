// Numbers of the catalogue pg_type.
const TEXT = 25;
const JSON_TEXT = 114;
const INTEGER = 23;

const HEADER_BYTES = 20;
const INTEGER_BYTES = 4;

/*
 * Array parameters as PostgreSQL takes them in binary: nothing to escape here and to parse there.
 * One dimension, no nulls, lower bound 1; then each element after its length.
 */

/** A parameter `text[]`. */
export const textArray = (elements: readonly string[]): Buffer => textsOf(TEXT, elements);

/** A parameter `json[]`. */
export const jsonArray = (elements: readonly string[]): Buffer => textsOf(JSON_TEXT, elements);

/** A parameter `integer[]`. */
export function integerArray(elements: readonly number[]): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + elements.length * 2 * INTEGER_BYTES);
  let at = writeHeader(buffer, INTEGER, elements.length);
  for (const element of elements) {
    at = buffer.writeInt32BE(INTEGER_BYTES, at);
    at = buffer.writeInt32BE(element, at);
  }
  return buffer;
}

function textsOf(type: number, elements: readonly string[]): Buffer {
  const lengths = elements.map((element) => Buffer.byteLength(element));
  const buffer = Buffer.allocUnsafe(
    lengths.reduce((sum, length) => sum + INTEGER_BYTES + length, HEADER_BYTES),
  );
  let at = writeHeader(buffer, type, elements.length);
  elements.forEach((element, index) => {
    at = buffer.writeInt32BE(lengths[index] ?? 0, at);
    at += buffer.write(element, at);
  });
  return buffer;
}

function writeHeader(buffer: Buffer, type: number, elements: number): number {
  let at = 0;
  for (const field of [1, 0, type, elements, 1]) at = buffer.writeInt32BE(field, at);
  return at;
}
