import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type PolicyStatus, type ReadModelStatus } from '@diarium/event-store';
import { type Response } from 'express';
import { type ApiGround, GROUND } from '../http/ground';

/** How many events views and policies may be behind the log before others should answer instead. */
const MOST_LAG = 10_000;

/** For whatever runs the server: whether it lives, and whether it can answer. */
@Controller()
export class HealthController {
  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  @Get('healthz')
  alive(): { readonly status: 'alive' } {
    return { status: 'alive' };
  }

  /** 503 where the log or the database does not answer, a view or a policy stands still, or one is far behind. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness();
    response.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  private async readiness(): Promise<Readiness> {
    const { projector, policies } = this.ground.register;
    try {
      const standing = standingOf(await projector.status(), await policies.status());
      const { lag, policyLag, halted, stopped } = standing;
      const isReady = halted.length + stopped.length === 0 && Math.max(lag, policyLag) <= MOST_LAG;
      return { status: isReady ? 'ready' : 'not-ready', log: 'up', database: 'up', ...standing };
    } catch {
      const unknown = { lag: null, halted: [], policyLag: null, stopped: [] };
      return { status: 'not-ready', ...(await this.whatAnswers()), ...unknown };
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
  /** Events that the policy furthest behind has to react to or pass over. */
  readonly policyLag: number | null;
  /** Policies that cannot go on for now, and try again. */
  readonly stopped: readonly string[];
}

/** How far views and policies have come. */
export function standingOf(views: readonly ReadModelStatus[], policies: readonly PolicyStatus[]) {
  return {
    lag: Math.max(0, ...views.filter(isLive).map((of) => of.lag)),
    halted: views.filter(({ status }) => status === 'halted').map(({ name }) => name),
    policyLag: Math.max(0, ...policies.map((of) => of.lag)),
    stopped: policies.filter(({ stoppedAt }) => stoppedAt !== null).map(({ name }) => name),
  };
}

const isLive = ({ status }: ReadModelStatus): boolean => status === 'live';
const stateOf = ({ status }: PromiseSettledResult<unknown>) => (status === 'fulfilled' ? 'up' : 'down');
