import { type Outcome } from '@diarium/event-store';
import { type PlannedCommand, type PlannedDossier } from '../mapping/plan-dossier';
import { type Label } from '../mapping/step';
import { type DossierProblem, type Place } from '../problem';

/** A command that the register took, or would take: no more of it than is told, for there may be many. */
export interface Done {
  readonly dossier: PlannedDossier;
  readonly entry: ImportedEntry;
  readonly position: number;
}

export const doneOf = (dossier: PlannedDossier, command: PlannedCommand, outcome: Outcome): Done => ({
  dossier,
  position: outcome.position,
  entry: {
    kind: command.step.label,
    state: stateOf(outcome),
    place: command.place,
    stream: outcome.stream,
    revision: outcome.revision,
  },
});

export const stateOf = ({ repeated, events }: Outcome): EntryState =>
  repeated || events.length === 0 ? 'known' : 'new';

/** `new`: it changes the register. `known`: it was imported before, and changes nothing. */
export type EntryState = 'new' | 'known';

interface ImportedEntry {
  /** What it is, in the plural: `ärenden`. */
  readonly kind: Label;
  readonly state: EntryState;
  readonly place: Place;
  /** The stream that tells it. */
  readonly stream: string;
  readonly revision: number;
}

interface Counts {
  readonly new: number;
  readonly known: number;
}

interface KindCounts extends Counts {
  readonly kind: Label;
}

/** How much of a dossier or list was new. */
export interface ImportedCounts extends Counts {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** In the order in which they are imported. */
  readonly kinds: readonly KindCounts[];
}

interface ImportedDossier extends ImportedCounts {
  readonly entries: readonly ImportedEntry[];
}

export interface ImportResult<Imported extends ImportedCounts = ImportedDossier> {
  /** False when there were problems, and when it was only tried out. */
  readonly stored: boolean;
  readonly problems: readonly DossierProblem[];
  /** What was imported, or would be. */
  readonly dossiers: readonly Imported[];
  /** Position in the log to wait for before every view shows it; 0 when nothing was stored. */
  readonly position: number;
}

export function resultOf(
  done: readonly Done[],
  { stored, problems }: Pick<ImportResult, 'stored' | 'problems'>,
): ImportResult {
  const dossiers = [...new Set(done.map(({ dossier }) => dossier))];
  return {
    stored,
    problems,
    dossiers: dossiers.map((dossier) =>
      importedDossier(
        dossier,
        done.filter((it) => it.dossier === dossier),
      ),
    ),
    position: stored ? done.reduce((last, { position }) => Math.max(last, position), 0) : 0,
  };
}

function importedDossier({ id, title, file }: PlannedDossier, done: readonly Done[]): ImportedDossier {
  const entries = done.map(({ entry }) => entry);
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return {
    id,
    title,
    file,
    ...count(entries),
    kinds: kinds.map((kind) => ({ kind, ...count(entries.filter((entry) => entry.kind === kind)) })),
    entries,
  };
}

function count(entries: readonly ImportedEntry[]): Counts {
  const known = entries.filter(({ state }) => state === 'known').length;
  return { new: entries.length - known, known };
}
