/** Roughly the bytes that a JSON value takes in memory; not counted further than `enough`. */
export function weightOf(value: unknown, enough: number): number {
  const waiting = [value];
  let bytes = 0;
  while (waiting.length > 0 && bytes < enough) {
    const part = waiting.pop();
    bytes += typeof part === 'string' ? part.length : 16;
    if (typeof part === 'object' && part !== null)
      for (const inner of Object.values(part)) waiting.push(inner);
  }
  return bytes;
}
