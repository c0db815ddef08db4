import { isAbort } from '@diarium/event-store';
import { FileError } from '@diarium/file-store';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type Request, type RequestHandler, type Response } from 'express';
import { sendAnswer } from '../http/answer';
import { isFileTrouble } from './file-problem';
import { httpProblem } from './http-rules';
import { problemOf } from './problem-of';
import { problemAnswer } from './send-problem';
import { loggable } from './without-given';

/** Turns whatever a route throws into a problem; what nobody expected is logged, without what was given. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    // Whoever asked is gone, and what was made for them was given up.
    if (isAbort(error) && response.destroyed) return;
    const problem = problemOf(error);
    const isTrouble = error instanceof FileError && isFileTrouble(error);
    if (problem.status === 500 || isTrouble)
      this.logger.error({ request: request.id, error: loggable(error, request) });
    if (response.headersSent) response.destroy();
    else sendAnswer(response, problemAnswer(request, problem));
  }
}

/** Answers for what no route is there for. */
export const nothingHere: RequestHandler = (request, response) => {
  sendAnswer(response, problemAnswer(request, httpProblem('resource.unknown')));
};
