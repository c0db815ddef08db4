import { type DossierProblem, problem } from '../problem';
import { type PlannedDossier } from './plan-dossier';

export interface Ordered {
  /** Each after those that it needs; otherwise in the order given. */
  readonly dossiers: readonly PlannedDossier[];
  readonly problems: readonly DossierProblem[];
}

/** What a dossier needs and what is not among the given ones has been imported before, or the rules say so. */
export function orderDossiers(given: readonly PlannedDossier[]): Ordered {
  const problems = twice(given);
  const byId = new Map(given.map((dossier) => [dossier.id, dossier]));
  const ordered = new Set<PlannedDossier>();
  const visit = (dossier: PlannedDossier, via: readonly PlannedDossier[]): void => {
    if (ordered.has(dossier)) return;
    if (via.includes(dossier)) {
      problems.push(ring([...via.slice(via.indexOf(dossier)), dossier]));
      return;
    }
    for (const id of dossier.needs) {
      const needed = byId.get(id);
      if (needed) visit(needed, [...via, dossier]);
    }
    ordered.add(dossier);
  };
  for (const dossier of given) visit(dossier, []);
  return { dossiers: [...ordered], problems };
}

function twice(given: readonly PlannedDossier[]): DossierProblem[] {
  return given.flatMap((dossier, index) => {
    const other = given.slice(0, index).find(({ id }) => id === dossier.id && id !== '');
    const { id, parsed } = dossier;
    return other ? [problem(parsed.places.of(['id']), 'dossier.id-twice', { id, other: other.file })] : [];
  });
}

function ring(dossiers: readonly PlannedDossier[]): DossierProblem {
  const [first] = dossiers;
  const names = dossiers.map(({ id }) => id).join(' → ');
  const place = first?.parsed.places.of(['needs']) ?? { file: '', line: 1, column: 1, field: 'needs' };
  return problem(place, 'dossier.needs-itself', { ring: names });
}
