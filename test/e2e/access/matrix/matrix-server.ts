import { Agent, request as send } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Principal } from '@diarium/access';
import { readSettings } from '@diarium/config';
import { type RequestHandler } from 'express';
import { createApi } from '../../../../apps/api/src/create-api';
import { identify } from '../../../../apps/api/src/sign-in/identify';
import { type SignInServices, signInServices } from '../../../../apps/api/src/sign-in/sign-in-services';
import { cheapHasher } from '../../../support/open-sign-in-api';
import { openRegisterWithSecrets, type WithSecrets } from '../register-with-secrets';
import { addMoreToSee } from './more-to-see';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

export interface Asking {
  /** Without it the request says who it is from by its session. */
  readonly as?: Principal;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The interface over a register with secrets. A request says who it is from by name, or by a session of its own. */
export interface MatrixServer extends WithSecrets {
  /** A GET, or a POST where there is a body; of what does not end only the status is read. */
  readonly http: (path: string, asking: Asking) => Promise<Reply>;
  readonly url: string;
  readonly services: SignInServices;
  /** Every route that the server has, `GET /api/v1/me`. */
  readonly routes: readonly string[];
  readonly close: () => Promise<void>;
}

const WHO = 'x-test-principal';

export async function openMatrixServer(): Promise<MatrixServer> {
  const given = await openRegisterWithSecrets();
  await addMoreToSee(given.give);
  await given.caughtUp();
  const dataDir = await mkdtemp(join(tmpdir(), 'diarium-matrix-'));
  const settings = { ...readSettings({}), httpRate: 0, httpProxies: 1, dataDir };
  const ground = { register: given.open.register, settings };
  const services = signInServices(ground, { hasher: cheapHasher });
  const api = await createApi({
    ...ground,
    identify: [byName, ...(await identify(services)).map(unlessNamed)],
    signIn: { hasher: cheapHasher },
  });
  await api.listen(0, '127.0.0.1');
  const { port } = (api.getHttpServer() as { address(): AddressInfo }).address();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return {
    ...given,
    services,
    url: `http://127.0.0.1:${port}`,
    routes: routesOf(api.getHttpAdapter().getInstance() as Stacked),
    http: (path, asking) => replyTo({ port, path, agent }, asking),
    close: async () => {
      agent.destroy();
      await api.close();
      await given.open.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

const byName: RequestHandler = (request, _, next) => {
  const named = request.headers[WHO];
  if (typeof named === 'string') request.principal = JSON.parse(decodeURIComponent(named)) as Principal;
  next();
};

const unlessNamed =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    if (request.headers[WHO] === undefined) void handler(request, response, next);
    else next();
  };

interface Stacked {
  readonly router: {
    readonly stack: readonly {
      readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
    }[];
  };
}

/** Without those of middleware, which end in a slash or are there for every method. */
const routesOf = ({ router }: Stacked): readonly string[] =>
  router.stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    return route && methods.length < MANY && !route.path.endsWith('/')
      ? methods.map((method) => `${method.toUpperCase()} ${route.path}`)
      : [];
  });

const MANY = 10;

function replyTo(
  where: { readonly port: number; readonly path: string; readonly agent: Agent },
  { as, body, headers }: Asking,
): Promise<Reply> {
  const isJson = typeof body === 'object';
  const asked = send({
    ...{ ...where, host: '127.0.0.1', method: body === undefined ? 'GET' : 'POST' },
    headers: {
      ...(as ? { [WHO]: encodeURIComponent(JSON.stringify(as)) } : {}),
      ...(isJson ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
  });
  return new Promise((resolve, reject) => {
    asked.on('error', reject).on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        resolve({ status, body: '' });
        response.destroy();
        return;
      }
      text(response).then((said) => {
        resolve({ status, body: said });
      }, reject);
    });
    asked.end(isJson ? JSON.stringify(body) : body);
  });
}
