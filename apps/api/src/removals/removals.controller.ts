import { beginRemovals, lastRemoval, type RemovalRun, type Removed } from '@diarium/audit';
import { type FileDoor } from '@diarium/file-store';
import { Controller, Get, HttpCode, Inject, Logger, type OnModuleDestroy, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { refusePast } from '../http/as-of';
import { type ApiGround, FILES, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { roleToErase } from './who-erases';

/** A run, without what it removed by name and what went wrong in the server: it may be about any committee. */
export interface ToldRun extends Omit<RemovalRun, 'removed' | 'trouble'> {
  readonly removed: {
    readonly documents: number;
    readonly erasures: number;
    readonly tracesLeft: boolean;
  } | null;
}

function told({ removed, trouble: _, ...run }: RemovalRun): ToldRun {
  if (!removed) return { ...run, removed };
  const { documents, erasures, tracesLeft } = removed;
  return { ...run, removed: { documents: documents.length, erasures: erasures.length, tracesLeft } };
}

/** Destroying takes minutes in a large register: it is begun by a request, and goes on after its answer. */
@Controller('removals')
export class RemovalsController implements OnModuleDestroy {
  private readonly log = new Logger('removals');
  private readonly stop = new AbortController();
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(FILES) private readonly files: FileDoor,
  ) {}

  /** Begins where there is something to destroy and nobody is about it; what was interrupted goes on. */
  @Post()
  @HttpCode(202)
  async begin(@Req() request: Request): Promise<ToldRun> {
    refusePast(request, 'removals');
    const { principal } = request;
    const role = roleToErase(principal);
    const { register } = this.ground;
    const { signal } = this.stop;
    const ground = { register, store: this.files.store, actor: principal.name, role };
    const begun = await beginRemovals(ground, { signal });
    if (begun) this.underWay = this.noted(begun.ended);
    return this.last();
  }

  @Get()
  async read(@Req() request: Request): Promise<ToldRun> {
    refusePast(request, 'removals');
    roleToErase(request.principal);
    return this.last();
  }

  /** The work ends where it is, and is interrupted: the register is closed next. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.underWay;
  }

  private async last(): Promise<ToldRun> {
    const run = await lastRemoval(this.ground.register.database);
    if (!run) throw httpProblem('resource.unknown');
    return told(run);
  }

  private noted(ended: Promise<Removed>): Promise<unknown> {
    return ended.catch((error: unknown) => {
      if (!this.stop.signal.aborted) this.log.error(error instanceof Error ? error.message : String(error));
    });
  }
}
