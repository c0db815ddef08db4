import { type Description } from '../../fuzz/requests';
import { type HttpTally } from './http-tally';

/** One request of an operation of the description. */
export interface Asked {
  /** `RegisterCase` */
  readonly operation: string;
  readonly path: string;
  /** A POST where there is one. */
  readonly body?: object;
  /** Of a command. */
  readonly key?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly retryAfterMs: number;
  readonly isReplayed: boolean;
}

/** Longer than any request may take: a command waits for the server of the database for up to a minute. */
const LIMIT_MS = 75_000;
/** What a caller with a valid token and a sound request is never to get, though it is described. */
const NEVER = [400, 401, 403, 413, 415, 422, 429, 500];

/** Asks the interface, and notes every answer that its description does not allow. */
export class Door {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
    private readonly tally: HttpTally,
    private readonly known: { readonly statuses: Statuses; readonly codes: readonly string[] },
  ) {}

  static async to(origin: string, token: string, tally: HttpTally): Promise<Door> {
    const description = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Description;
    return new Door(origin, token, tally, {
      statuses: statusesOf(description),
      codes: codesOf(description),
    });
  }

  /** Undefined where the connection broke before the answer had come. */
  async ask(asked: Asked): Promise<Answered | undefined> {
    const begun = performance.now();
    try {
      return this.noted(asked, await this.send(asked));
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError')
        this.tally.found('hangs', `${asked.operation} was not answered within ${LIMIT_MS / 1000} s`);
      this.tally.brokenConnections += 1;
      return undefined;
    } finally {
      this.tally.took(performance.now() - begun);
    }
  }

  private async send({ path, body, key }: Asked): Promise<Answered> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const text = await response.text();
    const { status, headers } = response;
    return {
      status,
      text,
      code: headers.get('content-type')?.startsWith('application/problem+json')
        ? (JSON.parse(text) as { code: string }).code
        : undefined,
      retryAfterMs: 1000 * Number(headers.get('retry-after') ?? 0),
      isReplayed: headers.get('idempotency-replayed') === 'true',
    };
  }

  private noted(asked: Asked, answered: Answered): Answered {
    const { status, code, text } = answered;
    this.tally.answered(status, code);
    const isDescribed = this.known.statuses.get(asked.operation)?.has(String(status)) ?? false;
    const isKnown = status < 400 || (code !== undefined && this.known.codes.includes(code));
    if (!isDescribed || !isKnown || NEVER.includes(status))
      this.tally.found('undocumented', `${asked.operation} ${status}: ${text.slice(0, 400)}`);
    return answered;
  }
}

/** The codes that a problem can have, by the description. */
const codesOf = ({ components }: Description): readonly string[] =>
  (components.schemas.Problem as { properties: { code: { enum: string[] } } }).properties.code.enum;

type Statuses = ReadonlyMap<string, ReadonlySet<string>>;

const statusesOf = ({ paths }: Description): Statuses =>
  new Map(
    Object.values(paths)
      .flatMap((operations) => Object.values(operations))
      .map(({ operationId, responses }) => [operationId, new Set(Object.keys(responses))]),
  );
