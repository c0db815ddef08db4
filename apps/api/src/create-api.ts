import { randomUUID } from 'node:crypto';
import { NOBODY } from '@diarium/access';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { json, type RequestHandler } from 'express';
import helmet from 'helmet';
import { ApiModule } from './api.module';
import { PREFIX } from './http/command-endpoint';
import { type ApiGround } from './http/ground';
import { ProblemFilter } from './problems/problem-filter';
import { identify } from './sign-in/identify';
import { type SignInOptions, signInServices } from './sign-in/sign-in-services';

export interface ApiOptions extends ApiGround {
  /** Instead of sessions and tokens, to find out who asks and set `request.principal`; else it is `NOBODY`. */
  readonly identify?: readonly RequestHandler[];
  readonly signIn?: SignInOptions;
}

/** The interface over an open register, ready to listen. Closing it leaves the register open. */
export async function createApi({
  register,
  settings,
  identify: given,
  signIn,
}: ApiOptions): Promise<NestExpressApplication> {
  const services = signInServices({ register, settings }, signIn);
  const api = await NestFactory.create<NestExpressApplication>(
    ApiModule.over({ register, settings }, services),
    {
      bodyParser: false,
      logger: ['error'],
      abortOnError: false,
    },
  );
  api.set('etag', false);
  api.set('query parser', 'simple');
  api.use(helmet());
  api.use(beginRequest, ...(given ?? (await identify(services))), json({ limit: '1mb', strict: true }));
  api.setGlobalPrefix(PREFIX, { exclude: ['healthz', 'readyz', 'metrics'] });
  api.useGlobalFilters(new ProblemFilter());
  return api;
}

const beginRequest: RequestHandler = (request, response, next) => {
  request.id = randomUUID();
  request.principal = NOBODY;
  response.setHeader('X-Request-Id', request.id);
  next();
};
