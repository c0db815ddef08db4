import { once } from 'node:events';
import { type LogPage } from '@diarium/event-store';
import { type Response } from 'express';
import { type Hearing } from './hearing';

const HEARTBEAT_MS = 15_000;

/**
 * Server-sent events, no faster than they are taken, as long as one may hear of anything; a comment now and then keeps
 * the connection open.
 */
export async function writeNotices(
  response: Response,
  pages: AsyncIterable<LogPage>,
  hearing: Pick<Hearing, 'now'>,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  response.write(': hello\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  try {
    for await (const { events } of pages) {
      const mayHear = await hearing.now().catch(() => undefined);
      if (!mayHear) return;
      const text = events.filter(mayHear).map(noticeOf).join('');
      if (text !== '' && !response.write(text))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
      if (response.destroyed) return;
    }
  } finally {
    clearInterval(heartbeat);
  }
}

interface Noticed {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

const noticeOf = ({ id, type, stream, revision, position }: Noticed): string =>
  `id: ${position}\nevent: notice\ndata: ${JSON.stringify({ id, type, stream, revision, position })}\n\n`;
