import { type LogLevel } from '@diarium/config';
import { type LoggerService } from '@nestjs/common';
import { type Request, type RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import '../http/request';

/** One line of JSON for each thing, on the standard error stream unless told otherwise. */
export function openLogger(level: LogLevel, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** What NestJS and its modules log, by the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  readonly log = this.by('info');
  readonly error = this.by('error');
  readonly warn = this.by('warn');
  readonly debug = this.by('debug');
  readonly verbose = this.by('debug');
  readonly fatal = this.by('fatal');

  private by(level: 'info' | 'error' | 'warn' | 'debug' | 'fatal') {
    return (message: unknown, ...more: unknown[]): void => {
      const context = more.at(-1);
      const fields = typeof message === 'object' && message !== null ? message : { message };
      this.logger[level]({ context: typeof context === 'string' ? context : undefined, ...fields });
    };
  }
}

/**
 * A line for each request: what was asked for by its route, not by its address, and by whom, by an id. Addresses and
 * bodies hold names and titles; they are not logged. Requests that were refused for want of access or failed are
 * warnings: they are logged unless nothing but faults is.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('close', () => {
      const level = isWarning(response.statusCode) ? 'warn' : 'info';
      if (!logger.isLevelEnabled(level)) return;
      logger[level]({
        request: request.id,
        actor: request.principal.id,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        finished: response.writableFinished,
        ms: Math.round((performance.now() - begun) * 10) / 10,
      });
    });
    next();
  };
}

const REFUSED = [401, 403, 429];
const isWarning = (status: number): boolean => status >= 500 || REFUSED.includes(status);

/** The path of the route that answered, `/api/v1/cases/:case/closing`. */
const routeOf = (request: Request): string =>
  (request.route as { path?: string } | undefined)?.path ?? 'none';
