import { DatabaseError } from 'pg';
import { type BuildProgress, type PastTime, type Projector, type ReadModel } from '@diarium/event-store';
import { getMetadataArgsStorage } from 'typeorm';

export interface ReplayOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
}

/** A view and the table that holds its rows. */
export interface ViewTable {
  readonly view: string;
  readonly table: string;
}

const GONE = ['3F000', '42P01'];
const MOST_TRIES = 5;

/** Whole tables of the past, for answers that no query gives. */
export class PastViews {
  constructor(
    private readonly projector: Pick<Projector, 'past'>,
    private readonly options: ReplayOptions = {},
  ) {}

  /** Reads tables as they were at a time, which are made first; one that is dropped meanwhile is made again. */
  async read<Answer>(
    time: PastTime,
    models: readonly ReadModel[],
    work: (schema: string, tables: readonly ViewTable[]) => Promise<Answer>,
  ): Promise<Answer> {
    const tables = models.map(tableOf);
    for (let left = MOST_TRIES; ; left -= 1) {
      const { schema = '', supply } = await this.projector.past.ground(time, this.options);
      await supply?.(tables.map(({ table }) => table).join(' '));
      try {
        return await work(schema, tables);
      } catch (error) {
        if (left === 0 || !(error instanceof DatabaseError) || !GONE.includes(error.code ?? '')) throw error;
      }
    }
  }
}

/** The table of a view, by the name that its entity has. */
export function tableOf({ name, row }: ReadModel): ViewTable {
  const found = getMetadataArgsStorage().tables.find(({ target }) => target === row);
  if (found?.name === undefined) throw new Error(`The rows of ${name} have no table.`);
  return { view: name, table: found.name };
}
