import { createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

const MARK = 'EICAR';

/** Speaks INSTREAM as clamd does: a file that holds EICAR is infected, one above `most` bytes is too large. */
export class ClamAvDouble {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly most = 1_000_000,
    private readonly manner: 'answers' | 'hangs up' | 'says nothing' = 'answers',
  ) {}

  async start(): Promise<string> {
    const server = createServer((socket) => this.serve(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    let heard = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const answer = this.answerTo(heard);
      if (answer === undefined || this.manner === 'says nothing') return;
      if (this.manner === 'hangs up') socket.destroy();
      else socket.end(`${answer}\0`);
    });
  }

  /** Undefined while more is to come. */
  private answerTo(heard: Buffer): string | undefined {
    const command = 'zINSTREAM\0';
    if (heard.length < command.length) return undefined;
    if (heard.subarray(0, command.length).toString() !== command) return 'UNKNOWN COMMAND';
    const { bytes, isWhole } = chunksIn(heard.subarray(command.length));
    if (bytes.length > this.most) return 'INSTREAM size limit exceeded. ERROR';
    if (!isWhole) return undefined;
    return bytes.includes(MARK) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
  }
}

function chunksIn(heard: Buffer): { bytes: Buffer; isWhole: boolean } {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return { bytes: Buffer.concat(chunks), isWhole: true };
    if (at + 4 + length > heard.length) break;
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { bytes: Buffer.concat(chunks), isWhole: false };
}
