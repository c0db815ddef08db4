import { generateKeyPairSync } from 'node:crypto';
import { verifierKey } from '../note/keys';
import { noteText, signText } from '../note/note';
import { successionText } from '../note/succession';
import { PACKAGE_FORMAT, packageLines } from './log-package';
import { isPackage, verifyPackage } from './verify-package';

const origin = 'diarium/example';
const { privateKey } = generateKeyPairSync('ed25519');
const key = verifierKey(origin, privateKey);
const stranger = verifierKey(origin, generateKeyPairSync('ed25519').privateKey);

const sealedBy =
  (signer = privateKey) =>
  (text: string) =>
    noteText({ text, signatures: [signText(text, origin, signer)] });

async function made(signer = privateKey, successions: readonly string[] = []): Promise<string> {
  const head = {
    format: PACKAGE_FORMAT,
    origin,
    madeAt: '2026-06-01T10:00:00.000Z',
    chosen: {},
    keys: [],
  } as const;
  const events = (async function* () {
    yield { type: 'CaseClosed', data: { remark: 'Åtgärdat' } };
    yield { type: 'CaseReopened', data: {} };
  })();
  let text = '';
  for await (const line of packageLines({ ...head, successions }, events, sealedBy(signer))) text += line;
  return text;
}

const codesIn = (text: string, keys = [key]) =>
  verifyPackage(text, { keys }).findings.map(({ code }) => code);

describe('A signed export', () => {
  it('verifies with the public key alone, and says what it holds', async () => {
    const text = await made();
    expect(isPackage(text)).toBe(true);
    expect(verifyPackage(text, { keys: [key] })).toMatchObject({
      isProved: true,
      events: 2,
      origin,
      findings: [],
    });
  });

  it('does not verify when one byte of it is changed, wherever it stands', async () => {
    const text = await made();
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'x' ? 'y' : 'x';
      expect([at, codesIn(text.slice(0, at) + other + text.slice(at + 1)).length > 0]).toEqual([at, true]);
    }
  });

  it('does not verify when an event is left out, cut off or put in', async () => {
    const lines = (await made()).split('\n');
    expect(codesIn(lines.toSpliced(1, 1).join('\n'))).toEqual(['package.events-differ', 'package.changed']);
    expect(codesIn(lines.toSpliced(1, 0, lines[1] ?? '').join('\n'))).toContain('package.changed');
    expect(codesIn(lines.slice(0, 2).join('\n'))).toEqual(['package.malformed']);
  });

  it('proves nothing without a key, or with a key that did not sign it', async () => {
    expect(codesIn(await made(), [])).toEqual(['package.no-trust']);
    expect(codesIn(await made(), [stranger])).toEqual(['package.unknown-key']);
  });

  it('verifies under a key that a trusted one named as its successor', async () => {
    const next = generateKeyPairSync('ed25519').privateKey;
    const text = successionText(verifierKey(origin, next), '2026-01-01T00:00:00.000Z');
    const succession = noteText({ text, signatures: [signText(text, origin, privateKey)] });
    expect(codesIn(await made(next, [succession]))).toEqual([]);
    expect(codesIn(await made(next))).toEqual(['package.unknown-key']);
  });
});
