import { type Query } from '@nestjs/cqrs';
import { fourDossiers } from '../../support/example-content';
import { openTestRegister, type TestRegister } from '../../support/open-test-register';

export interface ImportedRegister extends TestRegister {
  /** Asks a query with these fields. */
  readonly ask: <Result, Fields extends object>(
    query: new () => Query<Result> & Fields,
    fields: Partial<Fields>,
  ) => Promise<Result>;
}

/** A register into which the four dossiers were imported. */
export async function openImportedRegister(): Promise<ImportedRegister> {
  const open = await openTestRegister({ content: fourDossiers });
  const { queries } = open.register;
  return { ...open, ask: (query, fields) => queries.execute(Object.assign(new query(), fields)) };
}

/** A text without the marks that end a line of a list, and with single spaces. */
export function plain(text: string): string;
export function plain(text: string | null): string | null;
export function plain(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').replace(/[\s.,;-]+$/, '');
}

/** The only item that fulfils the condition. */
export function theOne<Item>(items: readonly Item[], condition: (item: Item) => boolean): Item {
  const found = items.filter(condition);
  const [one] = found;
  if (found.length !== 1 || !one)
    throw new Error(`${found.length} of ${items.length} items fit instead of one.`);
  return one;
}
