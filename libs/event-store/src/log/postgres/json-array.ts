const JSON_OID = 114;
const HEADER_BYTES = 20;

/**
 * The parameter `json[]` as PostgreSQL takes it in binary: nothing to escape here and to parse there.
 * One dimension, no nulls, lower bound 1; then each element after its length.
 */
export function jsonArray(elements: readonly string[]): Buffer {
  const lengths = elements.map((element) => Buffer.byteLength(element));
  const buffer = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  let at = 0;
  for (const field of [1, 0, JSON_OID, elements.length, 1]) at = buffer.writeInt32BE(field, at);
  elements.forEach((element, index) => {
    at = buffer.writeInt32BE(lengths[index] ?? 0, at);
    at += buffer.write(element, at);
  });
  return buffer;
}
