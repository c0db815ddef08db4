import { LogError } from '../log/errors';

/** The event at which a read model halted. */
export interface HaltedAt {
  readonly eventId: string;
  readonly type: string;
  readonly position: number;
  readonly message: string;
}

/** What PostgreSQL says of values that a column cannot take repeats them (class 22): they may tell of somebody. */
export function messageOf(error: Error & { readonly code?: unknown }): string {
  const isOfValue = typeof error.code === 'string' && error.code.startsWith('22');
  return isOfValue ? error.message.replaceAll(/"[^"]*"/g, '"…"') : error.message;
}

/** An event that a read model cannot take. It stands still there until an operator acts. */
export class Halted extends LogError {
  constructor(
    readonly readModel: string,
    readonly at: HaltedAt,
  ) {
    super(
      'projector.halted',
      `The read model ${readModel} halted at event ${at.eventId} (${at.type}, position ${at.position}): ${at.message}`,
    );
  }
}

/** The checkpoint is not where this runner left it: another one works on the same rows. */
export class Fenced extends LogError {
  constructor(schema: string, readModel: string) {
    super('projector.fenced', `Another runner moved the checkpoint of ${schema}.${readModel}.`);
  }
}

/** The live rows were built by a newer program, whose folds this one does not have. */
export class NewerVersion extends LogError {
  constructor(
    readonly readModel: string,
    found: number,
    known: number,
  ) {
    super(
      'projector.newer-version',
      `The read model ${readModel} stands in version ${found}, and this program knows version ${known}. ` +
        'Start the newer program.',
    );
  }
}
