import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { commandIdFrom, instantOf } from '@diarium/event-store';
import { firstDay, isDay, type PartialDay } from '@diarium/register';
import { type ParsedDossier } from '../parse/parse-dossier';
import { type FieldPath } from '../parse/yaml-places';
import { type DossierProblem, type Place, problem } from '../problem';
import { entriesAt, rootEntry } from './entries';
import { type Entry } from './entry';
import { isSoundBeside } from './sound';
import { type Step, text } from './step';
import { keys, steps } from './steps';
import { sorted, withDaysAsText } from './values';

/** A command that an entry of a dossier stands for. */
export interface PlannedCommand {
  readonly command: object;
  readonly step: Step;
  /** Follows from dossier, entry and content: the same entry is the same command for ever. */
  readonly commandId: string;
  /** ISO instant in UTC: the beginning of what is known of the day. */
  readonly occurredAt: string;
  /** `2022` or `2022-11`, where no more is known. */
  readonly occurredOn: PartialDay | undefined;
  readonly path: FieldPath;
  readonly place: Place;
}

export interface PlannedDossier {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly parsed: ParsedDossier;
  /** The ids of the dossiers that come before it. */
  readonly needs: readonly string[];
  readonly commands: readonly PlannedCommand[];
  readonly problems: readonly DossierProblem[];
}

/** A dossier as commands, in the order in which they depend on each other. Pure: no clock, no chance. */
export function planDossier(dossier: ParsedDossier): PlannedDossier {
  const root = rootEntry(dossier.data);
  const seen = new Map<string, Place>();
  const problems: DossierProblem[] = [];
  const isSound = ({ path }: Entry): boolean => dossier.bad.every((bad) => isSoundBeside(bad.path, path));
  const commands = steps.flatMap((step) =>
    entriesAt(root, step.at, keys)
      .filter((entry) => step.concerns(entry) && isSound(entry))
      .flatMap((entry) => {
        const planned = plannedCommand(dossier, root, { step, entry });
        const identity = JSON.stringify([step.at, entry.identity]);
        const earlier = seen.get(identity);
        seen.set(identity, planned.place);
        if (!earlier) return [planned];
        problems.push(problem(planned.place, 'dossier.entry-twice', { line: earlier.line }));
        return [];
      }),
  );
  const { id, title, needs } = root.fields;
  return {
    id: text(id),
    title: text(title),
    file: dossier.file,
    parsed: dossier,
    needs: Array.isArray(needs) ? needs.map(text) : [],
    commands,
    problems: [...dossier.bad.map((bad) => bad.problem), ...problems],
  };
}

function plannedCommand(
  { places }: ParsedDossier,
  root: Entry,
  { step, entry }: { step: Step; entry: Entry },
): PlannedCommand {
  const fields = withDaysAsText(step.fields(entry));
  const on = text(step.on(entry));
  const occurredAt = instantOf(firstDay(on), text(step.time(entry)) || '00:00');
  const content = createHash('sha256')
    .update(JSON.stringify(sorted({ fields, occurredAt })))
    .digest('hex');
  const command: object = plainToInstance(step.command(entry), fields);
  return {
    command,
    step,
    commandId: commandIdFrom('dossier', text(root.fields['id']), step.at, ...entry.identity, content),
    occurredAt,
    occurredOn: isDay(on) ? undefined : on,
    path: entry.path,
    place: places.of(entry.path),
  };
}
