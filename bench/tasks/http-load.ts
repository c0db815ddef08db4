import { type Kind, requestsOf } from '../data/http-requests';
import { type Load, type Throughput } from '../harness/callers';
import { latencyOf } from '../harness/statistics';
import autocannon from 'autocannon';

export interface HttpLoadInput {
  /** Of the interface, with its prefix. */
  readonly url: string;
  readonly token: string;
  readonly kind: Kind;
  readonly cases: number;
  readonly load: Load;
}

export interface HttpLoadFound extends Throughput {
  readonly requests: number;
}

/**
 * Keeps so many connections busy, each with one request at a time. They are opened for the warm-up: what is measured
 * begins on connections that are there.
 * @throws Error for an answer that is no success
 */
export async function run({ url, token, kind, cases, load }: HttpLoadInput): Promise<HttpLoadFound> {
  const { origin, pathname } = new URL(url);
  const { callers, warmUpSeconds, seconds } = load;
  const milliseconds: number[] = [];
  let refused: string | undefined;
  const salt = Date.now() % 1_000_000_000;
  const measuredFrom = Date.now() + 1000 * warmUpSeconds;
  const shooting = autocannon({
    url: origin,
    connections: callers,
    duration: warmUpSeconds + seconds,
    timeout: 30,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    requests: requestsOf(kind, pathname, cases, salt).map((request) => ({
      ...request,
      onResponse: (status: number, body: string, known: object) => {
        if (status >= 300) refused ??= `${status} ${body}`;
        else request.onResponse?.(status, body, known);
      },
    })),
  });
  shooting.on('response', (_client, _status, _bytes, taken: number) => {
    if (Date.now() >= measuredFrom) milliseconds.push(taken);
  });
  const { errors } = await shooting;
  if (refused !== undefined || errors > 0) throw new Error(refused ?? `${errors} requests without an answer`);
  return {
    requests: milliseconds.length,
    perSecond: milliseconds.length / seconds,
    ...latencyOf(milliseconds),
  };
}
