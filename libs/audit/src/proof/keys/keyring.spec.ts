import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  cosign,
  cosignedBy,
  COSIGNS_CHECKPOINTS,
  noteText,
  parseNote,
  signText,
  trustedKeys,
  verifierKey,
} from '@diarium/verifier';
import { generateKeyPairSync } from 'node:crypto';
import { handOver, withCosignatures } from '../checkpoints/witness';
import { HeadFile } from './head-file';
import { Keyring } from './keyring';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diarium-keys-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the keys of a log', () => {
  it('are made once, for their owner alone', async () => {
    const first = await Keyring.open(folder, 'diarium/test');
    expect((await stat(join(folder, 'signing-0001.pem'))).mode & 0o777).toBe(0o600);
    const again = await Keyring.open(folder, 'diarium/test');
    expect(again.shown.map(({ text }) => text)).toEqual(first.shown.map(({ text }) => text));
  });

  it('overlap when they are rotated, and the new one is trusted by whoever trusts the old one', async () => {
    const [old] = (await Keyring.open(folder, 'diarium/test')).shown;
    const now = new Date('2026-01-01T00:00:00.000Z');
    const rotated = await (await Keyring.open(folder, 'diarium/test')).rotate(30, now);
    expect(rotated.active(now)).toHaveLength(2);
    expect(rotated.active(new Date('2026-02-01T00:00:00.000Z')).map(({ number }) => number)).toEqual([2]);
    const trusted = trustedKeys(old ? [old] : [], rotated.successions);
    expect(trusted.map(({ id }) => id)).toEqual(rotated.shown.map(({ id }) => id));
  });

  it('are refused where the folder cannot be used', async () => {
    await expect(Keyring.open('/dev/null/keys', 'diarium/test')).rejects.toMatchObject({
      code: 'proof.folder-not-usable',
    });
  });
});

describe('a signed head', () => {
  const log = generateKeyPairSync('ed25519').privateKey;
  const text = checkpointText({ origin: 'diarium/test', size: 3, root: Buffer.alloc(32, 7) });
  const note = noteText({ text, signatures: [signText(text, 'diarium/test', log)] });

  it('is remembered beside the keys', async () => {
    const file = new HeadFile(folder);
    expect(await file.read()).toBeUndefined();
    await file.write(note);
    expect(await file.read()).toMatchObject({ note, checkpoint: { size: 3 } });
  });

  it('goes to a witness’s folder, where it is never written over', async () => {
    const head = { note, size: 3, proofSince: () => Promise.resolve([]) };
    await handOver(folder, head);
    await handOver(folder, { ...head, note: 'another' });
    expect((await stat(join(folder, '000000000003.txt'))).size).toBe(Buffer.byteLength(note));
  });

  it('takes the words of known witnesses about itself, and no others', () => {
    const witness = generateKeyPairSync('ed25519').privateKey;
    const key = verifierKey('witness.example', witness, COSIGNS_CHECKPOINTS);
    const good = cosign(text, key.name, witness, 1_700_000_000);
    const ofOther = cosign(`${text}x\n`, key.name, witness, 1_700_000_000);
    const added = withCosignatures(note, [ofOther, good], [key]);
    expect(added?.signatures).toHaveLength(2);
    const stored = parseNote(added ? noteText(added) : '');
    expect(stored && cosignedBy(stored, key)?.at).toBe(1_700_000_000);
    expect(withCosignatures(note, [good], [])?.signatures).toHaveLength(1);
  });
});
