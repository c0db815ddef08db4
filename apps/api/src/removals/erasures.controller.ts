import { type KeptErasure, keptErasure, keptErasures } from '@diarium/audit';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answerList } from '../exports/answer-list';
import '../http/request';
import { refusePast } from '../http/as-of';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { committeeOfKey, erasesIn, roleToErase } from './who-erases';

/** By a decision of a committee in which one erases: of others one learns nothing. */
const isOwn = ({ decision }: KeptErasure, { principal }: Request): boolean =>
  erasesIn(principal, committeeOfKey(decision)) !== undefined;

/** How far the erasures are that were requested. */
@Controller('erasures')
export class ErasuresController {
  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  /** The latest first; `before` goes on before the position of one. */
  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'erasures');
    roleToErase(request.principal);
    await answerList(request, response, {
      name: 'ListErasures',
      page: async ({ before, limit }) => {
        const found = await keptErasures(this.ground.register, { before, limit: limit + 1 });
        const items = found.slice(0, limit);
        const next = found.length > limit ? (items.at(-1)?.position ?? null) : null;
        return { items: items.filter((it) => isOwn(it, request)), next };
      },
    });
  }

  @Get(':erasure')
  async read(@Param('erasure') erasure: string, @Req() request: Request): Promise<KeptErasure> {
    refusePast(request, 'erasures');
    roleToErase(request.principal);
    const found = await keptErasure(this.ground.register, erasure);
    if (!found || !isOwn(found, request)) throw httpProblem('resource.unknown');
    return found;
  }
}
