import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type ReadModelStatus } from '@diarium/event-store';
import { type Response } from 'express';
import { type ApiGround, GROUND } from '../http/ground';

/** How many events the views may be behind the log before others should answer instead. */
const MOST_LAG = 10_000;

/** For whatever runs the server: whether it lives, and whether it can answer. */
@Controller()
export class HealthController {
  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  @Get('healthz')
  alive(): { readonly status: 'alive' } {
    return { status: 'alive' };
  }

  /** 503 where the log or the database does not answer, a view has halted, or the views are far behind. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness();
    response.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  private async readiness(): Promise<Readiness> {
    try {
      const all = await this.ground.register.projector.status();
      const lag = Math.max(0, ...all.filter(isLive).map((of) => of.lag));
      const halted = all.filter(({ status }) => status === 'halted').map(({ name }) => name);
      const isReady = halted.length === 0 && lag <= MOST_LAG;
      return { status: isReady ? 'ready' : 'not-ready', log: 'up', database: 'up', lag, halted };
    } catch {
      return { status: 'not-ready', ...(await this.whatAnswers()), lag: null, halted: [] };
    }
  }

  private async whatAnswers(): Promise<Pick<Readiness, 'log' | 'database'>> {
    const { store, database } = this.ground.register;
    const [log, pool] = await Promise.allSettled([store.head(), database.pool.query('SELECT 1')]);
    return { log: stateOf(log), database: stateOf(pool) };
  }
}

interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly log: 'up' | 'down';
  readonly database: 'up' | 'down';
  /** Events that the view furthest behind has to go; null where nobody knows. */
  readonly lag: number | null;
  /** Views that stand still until an operator acts. */
  readonly halted: readonly string[];
}

const isLive = ({ status }: ReadModelStatus): boolean => status === 'live';
const stateOf = ({ status }: PromiseSettledResult<unknown>) => (status === 'fulfilled' ? 'up' : 'down');
