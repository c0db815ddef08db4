import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  COSIGNS_CHECKPOINTS,
  cosign,
  isConsistent,
  noteText,
  parseCheckpoint,
  parseNote,
  verifierKey,
} from '@diarium/verifier';

/** A witness as C2SP tlog-witness says: it confirms heads that continue the one it has, and no others. */
export interface TestWitness {
  readonly url: string;
  /** Its key, as `DIARIUM_WITNESS_KEYS` takes it. */
  readonly key: string;
  /** The size of the last head that it confirmed. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

export async function startWitness(): Promise<TestWitness> {
  const name = 'example.com/witness';
  const { privateKey } = generateKeyPairSync('ed25519');
  let known = { size: 0, root: Buffer.alloc(0) as Uint8Array };

  const answer = (body: string): readonly [status: number, text: string] => {
    const end = body.indexOf('\n\n');
    const [old = '', ...proof] = body.slice(0, end).split('\n');
    const note = parseNote(body.slice(end + 2));
    const head = note && parseCheckpoint(note.text);
    if (!note || !head) return [400, ''];
    if (Number(old.slice('old '.length)) !== known.size) return [409, `${known.size}\n`];
    const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
    const { size, root } = head;
    const given = { earlier: known.size, earlierRoot: known.root, size, root, proof: hashes };
    if (known.size > 0 && !isConsistent(given)) return [422, ''];
    known = { size, root };
    const line = cosign(note.text, name, privateKey, Math.floor(Date.now() / 1000));
    return [200, noteText({ text: note.text, signatures: [line] }).slice(note.text.length + 1)];
  };

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [status, said] = request.url === '/add-checkpoint' ? answer(body) : [404, ''];
      response.writeHead(status).end(said);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: verifierKey(name, privateKey, COSIGNS_CHECKPOINTS).text,
    size: () => known.size,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
