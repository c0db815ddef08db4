import { openFileDoor } from '@diarium/file-store';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestHandler } from 'express';
import { type Logger } from 'pino';
import { ApiModule } from './api.module';
import { AS_OF, AXIS } from './http/as-of';
import { type ApiGround } from './http/ground';
import { KnownNames } from './http/known-names';
import { LOG_HEAD } from './http/log-head';
import { PREFIX } from './http/prefix';
import { nothingHere, ProblemFilter } from './problems/problem-filter';
import { beginRequest } from './server/begin-request';
import { jsonBody } from './server/json-body';
import { logRequests, NestLogger, openLogger } from './server/logger';
import { addressLimit, userLimit } from './server/rate-limits';
import { refuseNul } from './server/refuse-nul';
import { securityHeaders } from './server/security-headers';
import { Farewell } from './server/stop-serving';
import { setTimeouts } from './server/timeouts';
import { identify } from './sign-in/identify';
import { type SignInOptions, signInServices } from './sign-in/sign-in-services';

export interface ApiOptions extends ApiGround {
  /** Else it logs on the standard error stream. */
  readonly logger?: Logger;
  /** Instead of sessions and tokens, to find out who asks and set `request.principal`; else it is `NOBODY`. */
  readonly identify?: readonly RequestHandler[];
  readonly signIn?: SignInOptions;
}

/** The interface over an open register, ready to listen. Closing it leaves the register open. */
export async function createApi({
  register,
  settings,
  logger = openLogger(settings.logLevel),
  identify: given,
  signIn,
}: ApiOptions): Promise<NestExpressApplication> {
  const services = signInServices({ register, settings }, signIn);
  const api = await NestFactory.create<NestExpressApplication>(
    ApiModule.over({ register, settings }, await openFileDoor(settings), services),
    { bodyParser: false, logger: new NestLogger(logger), abortOnError: false },
  );
  // Entity tags are revisions here, and not sums of what is sent.
  api.set('etag', false);
  api.set('query parser', 'simple');
  api.set('x-powered-by', false);
  api.set('trust proxy', settings.httpProxies);
  api.use(
    beginRequest,
    api.get(Farewell).handler,
    ...(logger.isLevelEnabled('warn') ? [logRequests(logger)] : []),
    securityHeaders,
  );
  if (settings.httpOrigins.length > 0) allowOrigins(api, settings.httpOrigins);
  api.use(
    ...addressLimit(settings.httpRate),
    refuseNul,
    ...(given ?? (await identify(services))),
    ...userLimit(settings.httpRate),
    jsonBody(settings.httpBodyKilobytes),
  );
  api.setGlobalPrefix(PREFIX, { exclude: ['/', 'healthz', 'readyz', 'metrics'] });
  api.useGlobalGuards(new KnownNames());
  api.useGlobalFilters(new ProblemFilter());
  await api.init();
  // NestJS answers for what is not there below the prefix alone.
  api.use(nothingHere);
  setTimeouts(api.getHttpServer());
  return api;
}

/** Lets pages of these origins ask with the user's session; pages of all others may not. */
function allowOrigins(api: NestExpressApplication, origins: readonly string[]): void {
  api.enableCors({
    origin: [...origins],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: [
      ...['ETag', 'Location', 'Retry-After', 'X-Request-Id', 'Idempotency-Replayed'],
      ...[AS_OF, AXIS, LOG_HEAD],
    ],
    maxAge: 600,
  });
}
