import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Query } from '@nestjs/cqrs';
import { importDossiers, type ImportResult, readDossierFiles } from '@diarium/import';
import { type Register } from '@diarium/register';
import { openTestRegister, type TestRegister } from '../../support/open-test-register';

const FOLDER = join(__dirname, '../../../examples/dossiers');

/** Imports the four dossiers as a registrar does. */
export async function importAll(register: Register): Promise<ImportResult> {
  const files = await readDossierFiles(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(FOLDER, name)),
  );
  const result = await register.rehearse((desk) =>
    importDossiers(files, {
      rehearsal: desk.commands,
      live: register.commands,
      actor: 'Eva Berg',
      role: 'registrar',
    }),
  );
  const problems = result.problems.map((problem) => problem.text('sv'));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await register.projector.waitFor(await register.store.head());
  return result;
}

export interface ImportedRegister extends TestRegister {
  readonly result: ImportResult;
  /** Asks a query with these fields. */
  readonly ask: <Result, Fields extends object>(
    query: new () => Query<Result> & Fields,
    fields: Partial<Fields>,
  ) => Promise<Result>;
}

/** A register into which the four dossiers were imported. */
export async function openImportedRegister(options?: {
  readonly projectionBatch: number;
}): Promise<ImportedRegister> {
  const open = await openTestRegister(options);
  const { queries } = open.register;
  try {
    const result = await importAll(open.register);
    return { ...open, result, ask: (query, fields) => queries.execute(Object.assign(new query(), fields)) };
  } catch (error) {
    await open.drop();
    throw error;
  }
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
