import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';

const MOST_BYTES = 16_384;
const SLOWEST_MS = 15_000;

/** A short body of plain text. @throws ProblemError `request.unsupported-media-type`, `request.too-large`, `request.timeout` */
export async function readText(request: Request): Promise<string> {
  if (!request.is('text/plain')) throw httpProblem('request.unsupported-media-type');
  const late = setTimeout(() => request.destroy(), SLOWEST_MS);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // Refused half-way, the connection must live until the refusal is sent.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MOST_BYTES) throw httpProblem('request.too-large');
      parts.push(part);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(parts).toString('utf8');
}
