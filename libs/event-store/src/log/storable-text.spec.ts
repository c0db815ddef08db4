import { isStorableJson, isStorableText, storableJson } from './storable-text';

describe('text that can be stored', () => {
  it.each<[text: string, stored: string]>([
    ['Läskamera 😀', 'Läskamera 😀'],
    ['a backslash before \\u0000 and \\ud800', 'a backslash before \\u0000 and \\ud800'],
    ['NUL \0 and halves \ud83d\ud83d \udc00', 'NUL \ufffd and halves \ufffd\ufffd \ufffd'],
    ['\\\0\\\\\udfff', '\\\ufffd\\\\\ufffd'],
  ])('%j is read as %j', (text, stored) => {
    const json = JSON.stringify({ [text]: [text] });
    expect(JSON.parse(storableJson(json))).toEqual({ [stored]: [stored] });
    expect([isStorableText(text), isStorableJson(json)]).toEqual([text === stored, text === stored]);
  });
});
