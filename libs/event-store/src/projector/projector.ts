import { setMaxListeners } from 'node:events';
import { type Database } from '@diarium/database';
import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type RowsAtHead } from '../decide/fact-reader';
import { LogError } from '../log/errors';
import { type RecordedEvent } from '../log/event';
import { type EventStore } from '../log/event-store';
import { type Trouble } from '../trouble';
import { type BuildOptions } from './build/build-progress';
import { Checkpoints } from './checkpoints/checkpoints';
import { LiveBuild } from './build/live-build';
import { LiveGroup } from './live/live-group';
import { LiveRows } from './live/live-rows';
import { type FoldContext } from './fold/model-fold';
import { OpenedOnce } from './live/opened-once';
import { type Overwrite, overwriteBuilding, overwriteRows } from './live/overwrite-rows';
import { Pace } from './live/pace';
import { PastTables } from './past/past-tables';
import { ProcessLocks } from './process-locks';
import { Progress } from './checkpoints/progress';
import { type ReadModel, typesOf } from './read-model';
import { rebuildAll } from './build/rebuild';
import { RowMemory } from './rows/known-rows';
import { type RowDefinition, rowDefinitions } from './rows/row-definition';
import { Runner } from './runner';
import { Scratch } from './build/scratch';
import { RowSums } from './sums/row-sums';
import { skipEvent } from './checkpoints/skip-event';
import { type SkipDecision } from './checkpoints/skips';
import { type ReadModelStatus, readStatus } from './status';

export interface ProjectorOptions {
  readonly database: Database;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly models: readonly ReadModel[];
  /** Hears of read models that halt or cannot go on for now. */
  readonly onTrouble: (trouble: Trouble) => void;
  /** Events read and written at a time. */
  readonly batchSize?: number;
  /** How often a standby looks whether it may take over, and how long a failed attempt rests. */
  readonly retryEveryMs?: number;
  /** The bound of every wait that names none. */
  readonly waitTimeoutMs?: number;
  /** How eagerly the log is followed. */
  readonly pace?: Pace;
}

interface Running {
  readonly stop: AbortController;
  readonly settled: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/**
 * Keeps the read models at the head of the log, each run by one process at a time. One that is not
 * started still waits, tells the status and rebuilds.
 */
export class Projector implements RowsAtHead {
  private readonly context: FoldContext;
  private readonly checkpoints = new Checkpoints();
  private readonly locks: ProcessLocks;
  private readonly progress: Progress;
  private readonly rows: LiveRows;
  private readonly pace: Pace;
  private readonly opened: OpenedOnce;
  private readonly definitions: Promise<readonly RowDefinition[]>;
  /** The tables of the read models as they were. */
  readonly past: PastTables;
  private running: Running | undefined;

  constructor(private readonly options: ProjectorOptions) {
    const { database, store, catalogue, models, batchSize = 2000, pace = new Pace() } = options;
    this.pace = pace;
    const connect: Database['connect'] = (how) => database.connect(how);
    const memory = new RowMemory();
    const forgetKeys = (): void => {
      catalogue.forgetKeys();
    };
    this.context = { pool: database.pool, connect, store, catalogue, forgetKeys, batchSize, memory };
    this.opened = new OpenedOnce(catalogue);
    this.locks = new ProcessLocks(database);
    this.progress = new Progress(database.pool, this.checkpoints, models);
    this.rows = new LiveRows(database.pool, {
      atHead: async (name) => this.waitFor(await store.head(), { models: [name] }),
      mark: (name) => this.progress.markOf(name),
    });
    this.definitions = rowDefinitions(models);
    this.past = new PastTables({ context: this.context, locks: this.locks, definitions: this.definitions });
    // Whoever needs them first gets the error.
    this.definitions.catch(() => undefined);
  }

  /**
   * Resolves when each read model is live in this program's version, or has halted before that.
   * @throws NewerVersion when one was built by a newer program
   */
  async start(): Promise<void> {
    const definitions = await this.definitions;
    this.running ??= this.run(definitions);
    try {
      await this.running.settled;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Finishes the batches under way and lets other processes take over. */
  async stop(): Promise<void> {
    const { running } = this;
    running?.stop.abort();
    await running?.ended;
    if (this.running === running) this.running = undefined;
    await this.locks.close();
  }

  /** As long as it is the same number, no live row has changed; undefined where another process may change them. */
  get mark(): number | undefined {
    return this.progress.mark;
  }

  async status(): Promise<readonly ReadModelStatus[]> {
    const checkpoints = await this.checkpoints.all(this.context.pool);
    return readStatus(this.context, checkpoints, await this.definitions);
  }

  /**
   * Resolves when the live rows hold everything up to the position.
   * @param options.models names; all without it
   * @throws Halted at once when one of them has halted, LogError `projector.wait-timeout`
   */
  async waitFor(
    position: number,
    options: { readonly models?: readonly string[]; readonly timeoutMs?: number } = {},
  ): Promise<void> {
    const { models = this.names, timeoutMs = this.options.waitTimeoutMs ?? 10_000 } = options;
    await this.pace.whileWaiting(() => this.progress.wait({ position, models, timeoutMs }));
  }

  /** What was opened and is kept is opened anew, as a key may have been destroyed. */
  forget(): void {
    this.opened.forget();
  }

  /** A row with everything in it that the log held when it was asked for. */
  async row<Row extends object>(model: ReadModel<Row>, key: string): Promise<Row | undefined> {
    return (await this.rows.row(await this.definitionOf(model.name), key)) as Row | undefined;
  }

  /**
   * Builds read models anew from the first event, beside the live ones, and swaps each when it is complete; one that
   * fails leaves the others alone.
   * @throws Halted at an event that cannot be applied: the live one stays as it is
   */
  async rebuild(
    names: readonly string[] = this.names,
    options: Omit<BuildOptions, 'bounds'> = {},
  ): Promise<void> {
    const definitions = await Promise.all(names.map((name) => this.definitionOf(name)));
    await rebuildAll(new LiveBuild(this.context, this.checkpoints), this.locks, definitions, options);
  }

  /** What is not to be shown any more is gone from live rows at once: see `overwriteRows`. */
  async overwrite(events: readonly RecordedEvent[], overwrite: Overwrite): Promise<void> {
    const { checkpoints, context } = this;
    const definitions = await this.definitions;
    await overwriteRows({ pool: context.pool, checkpoints, definitions }, events, overwrite);
    this.progress.overwritten();
  }

  /** The same for rows that are being built. @returns whether any are: see `overwriteBuilding` */
  async overwriteBuilding(events: readonly RecordedEvent[], overwrite: Overwrite): Promise<boolean> {
    const { checkpoints, context } = this;
    const definitions = await this.definitions;
    return overwriteBuilding({ pool: context.pool, checkpoints, definitions }, events, overwrite);
  }

  /**
   * Lets a halted read model go on after the event at `position`, by decision of an operator, which is recorded.
   * @throws LogError `projector.not-halted` when it did not halt there
   */
  async skip(name: string, position: number, decision: SkipDecision): Promise<void> {
    const { model } = await this.definitionOf(name);
    await skipEvent(this.context.pool, this.checkpoints, { model, position }, decision);
  }

  /**
   * Folds read models into a schema of their own, up to a position or date, for `openDataSource` to look at.
   * A build into the same schema goes on from the one before when its bounds only moved forward.
   * @returns the position up to which all of them are folded
   * @throws Halted at an event that cannot be applied
   */
  async buildInto(schema: string, models: readonly ReadModel[], options: BuildOptions = {}): Promise<number> {
    const definitions = await Promise.all(models.map(({ name }) => this.definitionOf(name)));
    return new Scratch(this.context, schema).build(definitions, options);
  }

  /** For holding live rows that are an event each against the log: see `RowSums`. */
  async sums(models: readonly ReadModel[]): Promise<RowSums> {
    return RowSums.begin(this.context, await Promise.all(models.map(({ name }) => this.definitionOf(name))));
  }

  async dropScratch(schema: string): Promise<void> {
    await new Scratch(this.context, schema).drop();
  }

  private get names(): readonly string[] {
    return this.options.models.map(({ name }) => name);
  }

  private async definitionOf(name: string): Promise<RowDefinition> {
    const definition = (await this.definitions).find(({ model }) => model.name === name);
    if (!definition) throw new LogError('projector.unknown-read-model', `There is no read model ${name}.`);
    return definition;
  }

  private run(definitions: readonly RowDefinition[]): Running {
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const group = this.group(definitions);
    const runners = this.runners(definitions, group);
    const ended = Promise.all(runners.map((runner) => runner.run(stop.signal))).finally(() => group.close());
    return { stop, ended, settled: Promise.all(runners.map(({ settled }) => settled)) };
  }

  private group(definitions: readonly RowDefinition[]): LiveGroup {
    const { checkpoints, pace, progress } = this;
    const context = { ...this.context, catalogue: this.opened };
    const types = [...new Set(definitions.flatMap(({ model }) => typesOf(model)))];
    return new LiveGroup({ context, checkpoints, progress, pace, types });
  }

  private runners(definitions: readonly RowDefinition[], group: LiveGroup): readonly Runner[] {
    const { context, checkpoints, locks, progress } = this;
    const { onTrouble, retryEveryMs = 1000 } = this.options;
    const build = new LiveBuild(context, checkpoints);
    const following = { ...context, catalogue: this.opened };
    const parts = { context: following, checkpoints, locks, group, progress, build, onTrouble, retryEveryMs };
    return definitions.map((definition) => new Runner(parts, definition));
  }
}
