import { type Response } from 'express';

/** Aborted when nobody waits for the answer any longer, or has got it. */
export function goneFrom(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  return gone.signal;
}
