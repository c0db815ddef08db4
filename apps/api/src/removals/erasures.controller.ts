import { type KeptErasure, keptErasure, keptErasures } from '@diarium/audit';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { type Request } from 'express';
import '../http/request';
import { refusePast } from '../http/as-of';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { numberAsked } from '../proof/numbers-in';
import { committeeOfKey, erasesIn, roleToErase } from './who-erases';

const MOST = 500;

/** By a decision of a committee in which one erases: of others one learns nothing. */
const isOwn = ({ decision }: KeptErasure, { principal }: Request): boolean =>
  erasesIn(principal, committeeOfKey(decision)) !== undefined;

/** How far the erasures are that were requested. */
@Controller('erasures')
export class ErasuresController {
  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  /** The latest first; `before` goes on before the position of one. */
  @Get()
  async list(@Req() request: Request): Promise<{ items: readonly KeptErasure[]; next: number | null }> {
    refusePast(request, 'erasures');
    roleToErase(request.principal);
    const limit = Math.min(MOST, Math.max(1, numberAsked(request, 'limit') ?? 50));
    const before = numberAsked(request, 'before');
    const found = await keptErasures(this.ground.register, { before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const next = found.length > limit ? (items.at(-1)?.position ?? null) : null;
    return { items: items.filter((it) => isOwn(it, request)), next };
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
