import { type RecordedEvent } from '@diarium/event-store';
import { type Axis } from '../as-of/as-of-time';
import { eventsOf, type LogSources } from '../history/logged-events';
import { type Subject } from '../history/subjects';
import { type LinkedEntry } from '../history/tell-trail';
import { type TrailEntry } from '../history/trail';
import { csvOf } from './csv';
import { exportedLog, type ExportFormat, type ExportParts } from './log-export';

/** What happened to something, as whoever asks may see it. */
export interface ToldTrail {
  readonly subject: Subject;
  readonly entries: readonly LinkedEntry[];
}

/**
 * A trail as a file, in parts: CSV with a row for each change (an event that changed nothing is a row too), the trail
 * itself as JSON, or its events signed as `exportedLog` signs them.
 * @throws DomainError `proof.no-signing-key` for a package
 */
export function exportedTrail(
  format: ExportFormat,
  trail: ToldTrail,
  sources: LogSources,
  parts: () => Promise<ExportParts>,
): Iterable<string> | AsyncIterable<string> {
  if (format === 'package') return exportedLog(format, eventsOn(trail.entries, sources), parts);
  return format === 'csv' ? asCsv(trail) : asJson(trail);
}

/** How a package tells what it was chosen by: `{"subject":"case GNU-2022-6","asOf":"2022-06-01","axis":"recorded"}`. */
export function chosenTrail(
  { kind, key }: Subject,
  past: { readonly given: string; readonly axis: Axis } | undefined,
): ExportParts['chosen'] {
  return { subject: `${kind} ${key}`, ...(past && { asOf: past.given, axis: past.axis }) };
}

const OF_EVENT = [
  ...['position', 'id', 'recordedAt', 'occurredAt', 'occurredOn', 'actor', 'role', 'stream', 'revision'],
  ...['type', 'reason', 'commandId', 'correlationId', 'causationId'],
] as const;
const OF_CHANGE = ['view', 'row', 'field', 'from', 'to'] as const;
const COLUMNS = [...OF_EVENT, ...OF_CHANGE];

function* asCsv({ entries }: ToldTrail): Generator<string> {
  yield csvOf([], COLUMNS, { withHead: true });
  for (const entry of entries) yield csvOf(rowsOf(entry), COLUMNS, { withHead: false });
}

function rowsOf({ changes, ...event }: TrailEntry): readonly Readonly<Record<string, unknown>>[] {
  return changes.length === 0 ? [event] : changes.map((change) => ({ ...event, ...change }));
}

function* asJson({ subject, entries }: ToldTrail): Generator<string> {
  yield `{"subject":${JSON.stringify(subject)},"entries":[`;
  for (const [index, entry] of entries.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(entry)}`;
  yield '\n]}\n';
}

/** Events that are read from the log at once. */
const PAGE = 500;

async function* eventsOn(
  entries: readonly TrailEntry[],
  sources: LogSources,
): AsyncGenerator<readonly RecordedEvent[]> {
  for (let from = 0; from < entries.length; from += PAGE)
    yield await eventsOf(entries.slice(from, from + PAGE), sources);
}
