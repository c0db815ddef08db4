import { type DossierFile } from '../dossier-files';
import { orderDossiers } from '../mapping/order-dossiers';
import { type PlannedDossier, planDossier } from '../mapping/plan-dossier';
import { parseDossier } from '../parse/parse-dossier';
import { type DossierProblem, inOrder } from '../problem';
import { type ImportResult, resultOf } from './import-result';
import { type ImportOptions } from './import-options';
import { rehearse } from './rehearse';
import { runLive } from './run-live';

/**
 * Imports dossiers through the same commands as a clerk's work. Everything is rehearsed first: with a single
 * problem nothing is stored. What was imported before changes nothing, so an interrupted import is resumed
 * by running it again.
 * @throws ImportInterrupted when the register stops taking commands that it took in rehearsal
 */
export async function importDossiers(
  files: readonly DossierFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const { dossiers, problems } = planned(files);
  const rehearsed = await rehearse(dossiers, options);
  const found = inOrder(
    [...problems, ...rehearsed.problems],
    files.map(({ name }) => name),
  );
  if (found.length > 0 || !options.live) return resultOf(rehearsed.done, { stored: false, problems: found });
  const done = await runLive(dossiers, { ...options, live: options.live });
  return resultOf(done, { stored: true, problems: [] });
}

/** The dossiers that can be read, in the order of import, and what is wrong with all of them. */
function planned(files: readonly DossierFile[]): {
  readonly dossiers: readonly PlannedDossier[];
  readonly problems: readonly DossierProblem[];
} {
  const parsed = files.map((file) => parseDossier(file));
  const unreadable = parsed.flatMap((it) => ('problems' in it ? it.problems : []));
  const readable = parsed.flatMap((it) => ('dossier' in it ? [planDossier(it.dossier)] : []));
  const { dossiers, problems } = orderDossiers(readable);
  return { dossiers, problems: [...unreadable, ...problems, ...readable.flatMap((it) => it.problems)] };
}
