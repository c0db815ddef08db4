import { connect, type Socket } from 'node:net';
import { FileError } from '../file-error';
import { type Scan, type VirusScanner } from './virus-scanner';

/** Where clamd listens: a path, or host and port. */
export type ClamAvAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const ANSWER_WITHIN_MS = 60_000;
const LONGEST_ANSWER = 4096;

/** `/run/clamav/clamd.ctl` or `host:3310`; undefined for anything else. */
export function clamAvAddress(text: string): ClamAvAddress | undefined {
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replaceAll(/[[\]]/g, ''), port: Number(port) };
}

/** Asks clamd by its INSTREAM command: chunks with their length before them, and an empty one at the end. */
export class ClamAvScanner implements VirusScanner {
  constructor(
    private readonly address: ClamAvAddress,
    private readonly patienceMs = ANSWER_WITHIN_MS,
  ) {}

  async begin(): Promise<Scan> {
    const socket = connect(this.address);
    socket.setTimeout(this.patienceMs, () => socket.destroy(new Error('no answer in time')));
    const answer = answerOf(socket);
    // Until the end nobody waits for the answer.
    answer.catch(() => undefined);
    const write = (bytes: Uint8Array): Promise<void> => Promise.race([written(socket, bytes), early(answer)]);
    await write(Buffer.from('zINSTREAM\0'));
    return {
      write: async (chunk) => {
        if (chunk.length === 0) return;
        await write(lengthOf(chunk));
        await write(chunk);
      },
      finish: async () => {
        await write(lengthOf(Buffer.alloc(0)));
        judge(await answer.catch(notScanned));
        socket.destroy();
      },
      abandon: () => void socket.destroy(),
    };
  }
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

function written(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(asNotScanned(error)) : resolve()));
  });
}

/** clamd may answer before the end, when a file is too large for it: then it reads no more. */
async function early(answer: Promise<string>): Promise<void> {
  judge(await answer.catch(notScanned));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      if (text.includes('\0') || text.length > LONGEST_ANSWER) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection ended')));
  });
}

function judge(answer: string): void {
  const text = answer.replace(/\0.*$/s, '').trim();
  const [, found] = /^stream: (.+) FOUND$/.exec(text) ?? [];
  if (found) throw new FileError('file.infected', { found });
  if (text !== 'stream: OK') throw new FileError('file.not-scanned', { reason: text || 'no answer' });
}

function notScanned(error: unknown): never {
  throw asNotScanned(error);
}

function asNotScanned(error: unknown): FileError {
  const reason = error instanceof Error ? error.message : 'unknown';
  return new FileError('file.not-scanned', { reason }, { cause: error });
}
