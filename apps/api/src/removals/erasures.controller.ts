import { type KeptErasure, keptErasure, keptErasures } from '@diarium/audit';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { type Request } from 'express';
import { refusePast } from '../http/as-of';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { numberAsked } from '../proof/numbers-in';
import { whoErases } from './who-erases';

const MOST = 500;

/** How far the erasures are that were requested. */
@Controller('erasures')
export class ErasuresController {
  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  /** The latest first; `before` goes on before the position of one. */
  @Get()
  async list(@Req() request: Request): Promise<{ items: readonly KeptErasure[]; next: number | null }> {
    refusePast(request, 'erasures');
    whoErases(request);
    const limit = Math.min(MOST, Math.max(1, numberAsked(request, 'limit') ?? 50));
    const before = numberAsked(request, 'before');
    const found = await keptErasures(this.ground.register, { before, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.position ?? null) : null };
  }

  @Get(':erasure')
  async read(@Param('erasure') erasure: string, @Req() request: Request): Promise<KeptErasure> {
    refusePast(request, 'erasures');
    whoErases(request);
    const found = await keptErasure(this.ground.register, erasure);
    if (!found) throw httpProblem('resource.unknown');
    return found;
  }
}
