import { generateKeyPairSync } from 'node:crypto';
import { checkpointText } from './checkpoint';
import { givenHead } from './given-head';
import { noteText, signText } from './note';

const origin = 'diarium/0b0f5d3e-6c0e-4f5e-9d0a-2f4f3c6a7b11';
const size = 1_234_567;
const root = Buffer.alloc(32, 5);
const coded = root.toString('base64');
const text = checkpointText({ origin, size, root });
const note = noteText({
  text,
  signatures: [signText(text, origin, generateKeyPairSync('ed25519').privateKey)],
});

describe('a head as somebody has it', () => {
  it.each([
    ['three lines', text],
    ['three lines without a break at the end', text.trimEnd()],
    ['three lines and a blank one', `${text}\n`],
    ['three lines with the line breaks of another system', text.replaceAll('\n', '\r\n')],
    [
      'the page, in Swedish',
      `Logg        ${origin}\nHändelser   1\u00a0234\u00a0567\nRot         ${coded}\n`,
    ],
    [
      'the page, in English',
      `Log     ${origin}\nEvents  1,234,567\nRoot    ${coded}\nSigned  2026-11-22 21:00\n`,
    ],
    [
      'the page with its title',
      `Loggens huvud\n\n  Logg  ${origin}\n  Händelser  1 234 567\n  Rot  ${coded}\n`,
    ],
    [
      'minutes, which name the key',
      `Nyckel ${origin}+0a1b2c3d\nHändelser 1\u202f234\u202f567\nRot ${coded}\n`,
    ],
  ])('once was no head when it was copied as %s', (_, given) => {
    expect(givenHead(given)).toEqual({ checkpoint: { origin, size, root }, note: undefined, text });
  });

  it.each([
    ['as it is', note],
    ['with a blank line after it', `${note}\n\n`],
    ['with the line breaks of another system', note.replaceAll('\n', '\r\n')],
  ])('is the note that was signed, %s', (_, given) => {
    const head = givenHead(given);
    expect(head).toMatchObject({ checkpoint: { origin, size, root }, text: note });
    expect(head?.note?.signatures).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['a sentence', 'Det här är inget huvud.'],
    ['a root alone', coded],
    ['a size that is none', `${origin}\nmånga\n${coded}\n`],
    ['digits in odd groups', `${origin}\nHändelser 12 34\n${coded}\n`],
    ['a root that lacks a sign', text.replace(coded, coded.slice(1))],
    ['a note of which the signature was cut', note.slice(0, -12)],
  ])('is not %s', (_, given) => {
    expect(givenHead(given)).toBeUndefined();
  });
});
