import { type KeptAnswer } from '@diarium/access';
import { type Response } from 'express';

/** An answer as it goes out, and as it is kept for who asks again. */
export type Answer = KeptAnswer;

export const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

export const jsonAnswer = (status: number, body: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(body),
});

export function sendAnswer(response: Response, { status, headers, body }: Answer): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
}
