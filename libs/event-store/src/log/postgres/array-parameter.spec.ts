import { integerArray, jsonArray, textArray } from './array-parameter';

/** What the server reads of it. */
function read(buffer: Buffer): { type: number; dimensions: number; lowest: number; elements: Buffer[] } {
  const [dimensions = 0, , type = 0, count = 0, lowest = 0] = [0, 4, 8, 12, 16].map((at) =>
    buffer.readInt32BE(at),
  );
  const elements: Buffer[] = [];
  let at = 20;
  for (let n = 0; n < count; n += 1) {
    const length = buffer.readInt32BE(at);
    elements.push(buffer.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  expect(at).toBe(buffer.length);
  return { type, dimensions, lowest, elements };
}

describe('an array parameter in binary', () => {
  it.each([
    ['text', textArray, 25],
    ['json', jsonArray, 114],
  ])('holds each %s as it is, quotes and letters of several bytes too', (_, made, type) => {
    const texts = ['"Ärende", {1}\\', '', 'händelse 🏥', 'NULL'];
    const { elements, ...rest } = read(made(texts));
    expect(elements.map(String)).toEqual(texts);
    expect(rest).toEqual({ type, dimensions: 1, lowest: 1 });
  });

  it('holds integers of either sign', () => {
    const { elements, type } = read(integerArray([-1, 0, 2 ** 31 - 1]));
    expect(type).toBe(23);
    expect(elements.map((element) => element.readInt32BE(0))).toEqual([-1, 0, 2 ** 31 - 1]);
  });
});
