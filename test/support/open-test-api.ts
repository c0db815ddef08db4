import { type AddressInfo } from 'node:net';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestHandler } from 'express';
import { type DestinationStream } from 'pino';
import { type Principal } from '@diarium/access';
import { type LogLevel, readSettings, type Settings } from '@diarium/config';
import { createApi } from '../../apps/api/src/create-api';
import { openLogger } from '../../apps/api/src/server/logger';
import { stopServing } from '../../apps/api/src/server/stop-serving';
import { openTestRegister, type TestRegister, type TestRegisterOptions } from './open-test-register';

/** A registrar of every committee: who acts unless a test says otherwise. */
export const EVA: Principal = {
  id: 'eva',
  name: 'Eva Berg',
  grants: [{ role: 'registrar', committee: null, party: null }],
};

export interface TestApi extends TestRegister {
  /** `http://127.0.0.1:40123/api/v1` */
  readonly url: string;
  /** Whoever asks from now on. */
  readonly actAs: (principal: Principal) => void;
  /** Every route that the server has, `get /api/v1/cases/:number`. */
  readonly routes: readonly string[];
  /** A GET, or a POST where there is a body; a text is sent as it is. */
  readonly call: (path: string, request?: TestCall) => Promise<TestAnswer>;
}

export interface TestCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's JSON; its text where it is none. */
  readonly body: unknown;
}

export interface TestApiOptions extends TestRegisterOptions {
  /** Finds out who asks, instead of `actAs`. */
  readonly identify?: readonly RequestHandler[];
  readonly logLevel?: LogLevel;
}

/** The interface over a register of one's own, listening on a free port. `drop` closes both. */
export async function openTestApi(
  settings: Partial<Settings> = {},
  log: DestinationStream = process.stderr,
  { identify, logLevel = 'error', ...options }: TestApiOptions = {},
): Promise<TestApi> {
  const test = await openTestRegister(options);
  let principal = EVA;
  const api = await createApi({
    register: test.register,
    settings: { ...readSettings({}), httpRate: 0, ...settings },
    logger: openLogger(logLevel, log),
    identify: identify ?? [
      (request, _, next) => {
        request.principal = principal;
        next();
      },
    ],
  });
  await api.listen(0, '127.0.0.1');
  const { port } = (api.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${port}/api/v1`;
  return {
    ...test,
    url,
    routes: routesOf(api),
    actAs: (next) => {
      principal = next;
    },
    call: (path, request) => callApi(`${url}${path}`, request),
    drop: async () => {
      await stopServing(api);
      await test.drop();
    },
  };
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

function routesOf(api: NestExpressApplication): readonly string[] {
  const { router } = api.getHttpAdapter().getInstance() as { readonly router: { readonly stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    // What stands there for every method turns requests away, or lets them pass.
    route && !route.methods['trace']
      ? Object.keys(route.methods).map((method) => `${method} ${route.path}`)
      : [],
  );
}

async function callApi(url: string, { body, headers = {} }: TestCall = {}): Promise<TestAnswer> {
  const [type, sent] =
    typeof body === 'string' ? ['text/plain', body] : ['application/json', JSON.stringify(body)];
  const response = await fetch(url, {
    ...(body === undefined ? {} : { method: 'POST', body: sent }),
    headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: jsonOr(text) };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
