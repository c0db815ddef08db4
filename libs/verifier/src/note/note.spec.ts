import { generateKeyPairSync } from 'node:crypto';
import { checkpointText, parseCheckpoint } from './checkpoint';
import { cosign, cosignedBy, timeOf } from './cosignature';
import { COSIGNS_CHECKPOINTS, parseVerifierKey, verifierKey } from './keys';
import { noteText, parseNote, signText, verdictOf } from './note';
import { successionText, trustedKeys } from './succession';

const pair = () => generateKeyPairSync('ed25519').privateKey;
const log = pair();
const logKey = verifierKey('example.com/log', log);
const text = checkpointText({ origin: 'example.com/log', size: 7, root: Buffer.alloc(32, 5) });

// Verbatim from c2sp.org/signed-note and c2sp.org/tlog-cosignature, and from the Go implementation of notes.
const published = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  go: {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
  },
  cosigned:
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n',
};

function read<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This should have been read.');
  return value;
}

describe('signed notes', () => {
  it.each([published, published.go])('of others verify: $key', ({ key, note }) => {
    const parsed = read(parseNote(note));
    expect(noteText(parsed)).toBe(note);
    expect(verdictOf(parsed, read(parseVerifierKey(key)))).toBe('valid');
    const changed = read(parseNote(note.replace('is', 'was')));
    expect(verdictOf(changed, read(parseVerifierKey(key)))).toBe('invalid');
  });

  it('of others are read as checkpoints with the time of a witness', () => {
    const note = read(parseNote(published.cosigned));
    expect(parseCheckpoint(note.text)).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
    });
    expect(timeOf(read(note.signatures[1]))).toBe(1_679_315_147);
  });

  it('are told from texts that are none', () => {
    for (const whole of [
      '',
      'text\n',
      'text\n\n',
      'text\n\n— name\n',
      'text\n\n— name ABC\n',
      'te\txt\n\n— name AAAAAAA=\n',
      'text\n\n- name AAAAAAA=\n',
    ])
      expect(parseNote(whole)).toBeUndefined();
  });

  it('verify under the key that signed, and are unknown to every other one', () => {
    const note = read(parseNote(noteText({ text, signatures: [signText(text, 'example.com/log', log)] })));
    expect(verdictOf(note, logKey)).toBe('valid');
    expect(verdictOf(note, verifierKey('example.com/log', pair()))).toBe('unknown');
    expect(verdictOf(note, verifierKey('example.com/other', log))).toBe('unknown');
    expect(verdictOf({ ...note, text: text.replace('7', '8') }, logKey)).toBe('invalid');
  });

  it('are signed under keys whose text comes back as it went', () => {
    expect(parseVerifierKey(logKey.text)?.id).toBe(logKey.id);
    expect(parseVerifierKey(logKey.text.replace(logKey.id, '00000000'))).toBeUndefined();
    expect(parseVerifierKey('no key')).toBeUndefined();
  });
});

describe('checkpoints', () => {
  it('are read as they were written, and refused when a line is not as it must be', () => {
    expect(parseCheckpoint(text)).toEqual({ origin: 'example.com/log', size: 7, root: Buffer.alloc(32, 5) });
    const [origin, , root] = text.split('\n');
    for (const other of [
      `${origin}\n07\n${root}\n`,
      `${origin}\n7\n${root}`,
      `${origin}\n7\nAAAA\n`,
      `\n7\n${root}\n`,
      `${origin}\n-1\n${root}\n`,
      `${origin}\n7\n${root}\n\nx\n`,
    ])
      expect(parseCheckpoint(other)).toBeUndefined();
    expect(parseCheckpoint(`${text}an extension\n`)?.size).toBe(7);
  });

  it('are confirmed by witnesses at a time that cannot be changed', () => {
    const witness = pair();
    const key = verifierKey('witness.example/w1', witness, COSIGNS_CHECKPOINTS);
    const line = cosign(text, key.name, witness, 1_700_000_000);
    const note = { text, signatures: [line] };
    expect(cosignedBy(note, key)).toEqual({ witness: 'witness.example/w1', at: 1_700_000_000 });
    const later = Buffer.from(line.signature);
    later.writeUInt8(9, 7);
    expect(cosignedBy({ text, signatures: [{ ...line, signature: later }] }, key)).toBeUndefined();
    expect(cosignedBy({ text: `${text}x\n`, signatures: [line] }, key)).toBeUndefined();
    expect(cosignedBy(note, logKey)).toBeUndefined();
  });
});

describe('a key that follows another', () => {
  const next = pair();
  const nextKey = verifierKey('example.com/log', next);
  const statement = successionText(nextKey, '2026-11-22');
  const signed = (by: typeof log) =>
    noteText({ text: statement, signatures: [signText(statement, 'example.com/log', by)] });

  it('is trusted when one that is trusted named it', () => {
    expect(trustedKeys([logKey], [signed(log)]).map(({ id }) => id)).toEqual([logKey.id, nextKey.id]);
  });

  it('is not trusted on its own word, or on that of a stranger', () => {
    expect(trustedKeys([logKey], [signed(next), signed(pair()), 'no note'])).toEqual([logKey]);
    expect(trustedKeys([], [signed(log)])).toEqual([]);
  });
});
