import { abilityFor, hasDuty } from '@diarium/access';
import { refuseAccess } from '@diarium/register';
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Answer, jsonAnswer, sendAnswer } from '../http/answer';
import { refusePast } from '../http/as-of';
import { type ApiGround, GROUND } from '../http/ground';
import { answerKeyOf, answerOnce } from '../idempotency/answer-once';
import { CleanedAnswers } from '../idempotency/kept-answers.provider';
import { httpProblem } from '../problems/http-rules';
import { inWords } from '../problems/placed-problem';
import { languageOf } from '../problems/send-problem';
import { refuseOtherBodies } from '../server/json-body';
import { toImport } from './import-body';
import { placed, refusedImport } from './import-problems';
import { type Imported, runImport } from './run-import';

const RETRY_SECONDS = 5;

/** Takes in dossiers and lists of cases, as the command line does. */
@Controller('imports')
export class ImportsController {
  private isBusy = false;

  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(CleanedAnswers) private readonly kept: CleanedAnswers,
  ) {}

  @Post()
  @HttpCode(200)
  async import(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'imports');
    const { principal } = request;
    if (!hasDuty(abilityFor(principal), 'registration'))
      refuseAccess('access.denied', { name: principal.name, what: 'Import' });
    refuseOtherBodies(request);
    const isRehearsal = isToRehearse(request);
    const key = answerKeyOf(request);
    const work = (): Promise<Answer> => this.inTurn(() => this.answer(request, isRehearsal));
    sendAnswer(response, await (key ? answerOnce(this.kept, { key, request }, work) : work()));
  }

  /** One at a time: each keeps what it tries out in memory, and gives very many commands. */
  private async inTurn(work: () => Promise<Answer>): Promise<Answer> {
    if (this.isBusy) throw httpProblem('server.unavailable', { retryAfterSeconds: RETRY_SECONDS });
    this.isBusy = true;
    try {
      return await work();
    } finally {
      this.isBusy = false;
    }
  }

  private async answer(request: Request, isRehearsal: boolean): Promise<Answer> {
    const given = await toImport(request.body);
    const result = await runImport(given, { ground: this.ground, request, isRehearsal });
    if (result.problems.length > 0 && !isRehearsal) throw refusedImport(result.problems);
    return jsonAnswer(200, told(result, request));
  }
}

/** @throws ProblemError `request.invalid` for another field, or another value */
function isToRehearse({ query }: Request): boolean {
  const other = Object.keys(query).find((name) => name !== 'rehearse');
  if (other !== undefined) throw refused(other, 'whitelistValidation', 'does not exist here');
  const { rehearse = 'false' } = query;
  if (rehearse !== 'true' && rehearse !== 'false')
    throw refused('rehearse', 'isBoolean', 'must be true or false');
  return rehearse === 'true';
}

const refused = (field: string, constraint: string, words: string): Error =>
  httpProblem('request.invalid', { errors: [{ field, constraint, message: `${field} ${words}` }] });

function told({ stored, position, dossiers, problems, preview }: Imported, request: Request): object {
  const language = languageOf(request);
  return {
    stored,
    position,
    imported: dossiers.map(({ id, title, file, kinds, ...counts }) => ({
      ...{ id, title, file, new: counts.new, known: counts.known },
      kinds: kinds.map((it) => ({ kind: it.kind[language], new: it.new, known: it.known })),
    })),
    problems: placed(problems).map((problem) => inWords(problem, language)),
    ...(preview ? { preview } : {}),
  };
}
