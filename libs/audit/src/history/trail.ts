import {
  type EventCatalogue,
  type EventStore,
  type PastTime,
  type ReadModel,
  type RecordedEvent,
} from '@diarium/event-store';
import { readModels } from '@diarium/register';
import { type Change, SubjectRows } from './changes';
import { isItsOwn, type Stretch, type Subject, SUBJECTS } from './subjects';

/** One event in the life of something: who, in which role, when, by which command, why, and what it changed. */
export interface TrailEntry {
  readonly id: string;
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor: string;
  readonly role: string;
  readonly occurredAt: string;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly changes: readonly Change[];
}

export interface TrailSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly catalogue: Pick<EventCatalogue, 'fromStored'>;
  /** Up to where the log counts; all of it without. */
  readonly within?: PastTime | undefined;
  /** Streams in which others have written about the subject. */
  readonly elsewhere?: readonly string[];
}

/**
 * Everything that is in the log about something, in the order in which it was recorded. What changed is computed by
 * the folds of the read models, and is stored nowhere.
 */
export async function trailOf(subject: Subject, sources: TrailSources): Promise<readonly TrailEntry[]> {
  const spec = SUBJECTS[subject.kind];
  const elsewhere = (sources.elsewhere ?? []).map((stream) => ({ stream }));
  const stretches = [...spec.streams(subject.key), ...elsewhere];
  const first = folded(subject, await read(stretches, sources));
  const further = [...new Set(first.rows.flatMap((row) => spec.further?.(row) ?? []))];
  if (further.length === 0) return first.entries;
  const all = [...stretches, ...further.map((stream) => ({ stream }))];
  return folded(subject, await read(all, sources)).entries;
}

async function read(
  stretches: readonly Stretch[],
  { store, catalogue, within }: TrailSources,
): Promise<readonly RecordedEvent[]> {
  const found = await Promise.all(
    stretches.map(({ stream, revision }) =>
      revision === undefined ? store.readStream(stream) : store.readStream(stream, revision, 1),
    ),
  );
  const once = new Map(found.flat().map((event) => [event.id, event]));
  const events = [...once.values()].filter((event) => isWithin(event, within));
  return catalogue.fromStored(events.sort((one, other) => one.position - other.position));
}

function isWithin({ position, occurredAt }: RecordedEvent, within: PastTime | undefined): boolean {
  if (!within) return true;
  const { happenedBy } = within;
  if (happenedBy !== undefined && Date.parse(occurredAt) > Date.parse(happenedBy)) return false;
  return position <= within.position;
}

function folded(subject: Subject, events: readonly RecordedEvent[]) {
  const { state, told = {} } = SUBJECTS[subject.kind];
  const rowsOf = (models: Readonly<Record<string, string>>): readonly SubjectRows[] =>
    Object.entries(models).map(([name, field]) => new SubjectRows(modelNamed(name), field, subject.key));
  const [stating, telling] = [rowsOf(state), rowsOf(told)];
  const entries = events.flatMap((event): TrailEntry[] => {
    const changes = stating.map((rows) => rows.apply(event));
    const isTold = telling.map((rows) => rows.apply(event)).some((change) => change !== undefined);
    const isAbout = isTold || isItsOwn(subject, event) || changes.some((change) => change !== undefined);
    return isAbout
      ? [
          entryOf(
            event,
            changes.flatMap((change) => change ?? []),
          ),
        ]
      : [];
  });
  return { entries, rows: stating.flatMap((rows) => rows.all) };
}

function modelNamed(name: string): ReadModel {
  const found = readModels.find((model) => model.name === name);
  if (!found) throw new Error(`There is no read model ${name}.`);
  return found;
}

function entryOf(event: RecordedEvent, changes: readonly Change[]): TrailEntry {
  const { id, position, stream, revision, type, data, occurredAt, recordedAt, metadata } = event;
  const { actor, role, reason = null, occurredOn = null, commandId, correlationId, causationId } = metadata;
  return {
    ...{ id, position, stream, revision, type, data, actor, role },
    ...{ occurredAt, occurredOn, recordedAt, reason },
    ...{ commandId, correlationId, causationId, changes },
  };
}
