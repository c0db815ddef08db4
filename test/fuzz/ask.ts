import { type Agent, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Answer } from './check-answer';
import { type FuzzedRequest } from './requests';

/** Where requests go, over which connections, and how long an answer may take. */
export interface Way {
  /** `http://127.0.0.1:40123` */
  readonly root: string;
  readonly agent: Agent;
  readonly patienceMs: number;
}

/** Sends a request over a connection that is kept open; breaks off one that is not answered in time. */
export async function ask(
  { method, path, headers, body }: FuzzedRequest,
  { root, agent, patienceMs }: Way,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patienceMs);
  return new Promise((resolve, reject) => {
    const sent = send(root + path, { method, headers, agent, signal }, (response) => {
      const { statusCode: status = 0, headers: given } = response;
      text(response).then((all) => {
        resolve({ status, type: given['content-type'] ?? '', text: all });
      }, reject);
    });
    sent.on('error', reject).end(body);
  });
}
