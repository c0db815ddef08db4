import { reachOf, seesEverything } from '@diarium/access';
import { AsOf, asOfTime, compareViews, type ViewComparison } from '@diarium/audit';
import { readModels } from '@diarium/register';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { goneFrom } from '../http/gone';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { numberAsked } from '../proof/numbers-in';
import { refuseUnlessAuditor } from './circle';
import { timesAsked } from './times-asked';

const MOST_ROWS = 500;
const ROWS = 50;

/** The question, as a reading of something secret names it. */
class CompareView {}

/** Whole views at two times, as no reader's view masks them: for auditors of all committees. */
@Controller('views/:view/comparison')
export class ViewComparisonController {
  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(AsOf) private readonly past: AsOf,
  ) {}

  @Get()
  async compare(
    @Param('view') view: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ViewComparison & { first: string; second: string | null; axis: string }> {
    refuseUnlessAuditor(request);
    if (!seesEverything(reachOf(request.principal))) throw httpProblem('audit.denied');
    const { first, second, axis } = timesAsked(request);
    const limit = Math.min(MOST_ROWS, Math.max(1, numberAsked(request, 'limit') ?? ROWS));
    const models = readModels.filter(({ name }) => name === view);
    if (models.length === 0) throw httpProblem('resource.unknown');
    const gone = goneFrom(response);
    const compared = await compareViews(this.ground.register, {
      first: await this.past.pastTime(asOfTime(first, axis)),
      second: second === undefined ? undefined : await this.past.pastTime(asOfTime(second, axis)),
      ...{ models, limit, signal: gone },
    });
    const reader = { principal: request.principal, reach: reachOf(request.principal) };
    await this.ground.register.inside.readings.record(compared.rows, new CompareView(), reader);
    return { first, second: second ?? null, axis, ...compared };
  }
}
