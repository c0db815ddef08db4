import { isDeepStrictEqual } from 'node:util';
import { type Database } from '@diarium/database';
import { type EventCatalogue, type EventStore } from '@diarium/event-store';
import { foldedRows, liveRows } from '../../e2e/dossiers/rows-of-read-models';
import { type Finding } from './finding';

/** Every read model must be the fold of the log. */
export async function checkReadModels(
  database: Database,
  { store, catalogue }: { readonly store: EventStore; readonly catalogue: EventCatalogue },
): Promise<readonly Finding[]> {
  const [live, folded] = [await liveRows(database), await foldedRows(store, catalogue)];
  return Object.keys(folded)
    .filter((name) => !isDeepStrictEqual(live[name], folded[name]))
    .map((name) => ({ kind: 'damaged', text: `The read model ${name} is not the fold of the log.` }));
}
