import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { signedPackage } from './signed-package';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signing = (bytes: Uint8Array): Buffer => sign(null, bytes, privateKey);

const holds = (file: Buffer, signature: string): boolean =>
  verify(null, file, publicKey, Buffer.from(signature, 'base64'));

describe('A signed export', () => {
  it('is the same bytes for the same content, and verifies with the public key alone', async () => {
    const one = await signedPackage({ b: 1, a: ['å', null], at: undefined }, signing);
    const other = await signedPackage({ a: ['å', null], b: 1 }, signing);
    expect(one.file.toString()).toBe('{"a":["å",null],"b":1}');
    expect(other.file).toEqual(one.file);
    expect(holds(one.file, one.signature)).toBe(true);
  });

  it('does not verify when one byte of it is changed', async () => {
    const { file, signature } = await signedPackage({ events: [{ type: 'CaseClosed' }] }, signing);
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(holds(changed, signature)).toBe(false);
    }
  });
});
