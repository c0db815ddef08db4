import { Controller, Get, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { goneFrom } from '../http/gone';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { type NoticeFilter, noticeFilterOf } from './notice-filter';
import { writeNotices } from './write-notices';
import '../http/request';

const MOST_OF_A_USER = 10;
/** Then the caller comes again by itself, and is looked at anew: a role may have been taken back. */
const LONGEST_MS = 600_000;

/** What has happened, as it happens: ids, types and positions, for screens that then ask anew. */
@Controller('notices')
export class NoticesController implements OnModuleDestroy {
  private readonly ending = new AbortController();
  private readonly open = new Map<string, number>();

  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  /** Goes on after `Last-Event-ID`, without it from now on. */
  @Get()
  async follow(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'FollowNotices');
    const filter = noticeFilterOf(request.principal);
    const after = await this.startOf(request);
    const { id } = request.principal;
    const count = this.open.get(id) ?? 0;
    if (count >= MOST_OF_A_USER) throw httpProblem('request.too-many', { retryAfterSeconds: 60 });
    this.open.set(id, count + 1);
    try {
      await this.serve(response, after, filter);
    } finally {
      this.close(id);
    }
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }

  private async serve(response: Response, after: number, filter: NoticeFilter): Promise<void> {
    const signal = AbortSignal.any([goneFrom(response), this.ending.signal, AbortSignal.timeout(LONGEST_MS)]);
    await writeNotices(
      response,
      this.ground.register.store.subscribe({ after, batchSize: 100, signal }),
      filter,
    );
    response.end();
  }

  private close(id: string): void {
    const left = (this.open.get(id) ?? 1) - 1;
    if (left > 0) this.open.set(id, left);
    else this.open.delete(id);
  }

  private async startOf({ headers }: Request): Promise<number> {
    const last = headers['last-event-id'];
    if (last === undefined) return this.ground.register.store.head();
    if (!/^\d{1,15}$/.test(String(last))) throw httpProblem('request.bad-position');
    return Number(last);
  }
}
