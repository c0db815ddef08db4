import { once } from 'node:events';
import { type Response } from 'express';
import { goneFrom } from './gone';

const AT_A_TIME = 65_536;

/** Sends a text part by part as it is made, no faster than the caller takes it; the making ends when nobody waits. */
export async function sendText(response: Response, parts: AsyncIterable<string>): Promise<void> {
  const gone = goneFrom(response);
  let waiting = '';
  const flush = async (): Promise<void> => {
    const takesMore = response.write(waiting);
    waiting = '';
    if (!takesMore && !gone.aborted) await once(response, 'drain', { signal: gone });
  };
  for await (const part of parts) {
    if (gone.aborted) return;
    waiting += part;
    if (waiting.length >= AT_A_TIME) await flush();
  }
  if (waiting !== '') await flush();
  response.end();
}
