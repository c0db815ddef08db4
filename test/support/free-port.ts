import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port of this machine on which nobody listens, for whoever must name it before it listens. Below those that
 * connections get on their way out: else one of them may have it by then.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}
