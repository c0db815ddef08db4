import { Controller, Get, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { goneFrom } from '../http/gone';
import { type ApiGround, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { Hearing, LOOK_EVERY_MS } from './hearing';
import { writeNotices } from './write-notices';
import '../http/request';

const MOST_OF_A_USER = 10;
/** Then the caller comes again by itself. */
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
    const hearing = new Hearing(request.principal, request.principalNow);
    const after = await this.startOf(request);
    const { id } = request.principal;
    const count = this.open.get(id) ?? 0;
    if (count >= MOST_OF_A_USER) throw httpProblem('request.too-many', { retryAfterSeconds: 60 });
    this.open.set(id, count + 1);
    try {
      // A stream that is open is no use of a session: else none would ever end for want of use.
      Reflect.deleteProperty(request, 'session');
      await this.serve(response, after, hearing);
    } finally {
      this.close(id);
    }
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }

  private async serve(response: Response, after: number, hearing: Hearing): Promise<void> {
    const denied = new AbortController();
    const signal = AbortSignal.any([
      ...[goneFrom(response), this.ending.signal, denied.signal],
      AbortSignal.timeout(LONGEST_MS),
    ]);
    const looking = setInterval(() => {
      hearing.lookAgain().catch(() => {
        denied.abort();
      });
    }, LOOK_EVERY_MS);
    try {
      const pages = this.ground.register.store.subscribe({ after, batchSize: 100, signal });
      await writeNotices(response, pages, hearing);
    } finally {
      clearInterval(looking);
    }
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
