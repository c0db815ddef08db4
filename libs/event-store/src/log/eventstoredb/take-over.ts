import { encodeEvent } from '../encoded-event';
import { LogError, RevisionConflict } from '../errors';
import { type RecordedEvent } from '../event';
import { type AppendCalls } from './append-calls';

/** Neighbours in the log that stand in one stream: they go in one append, and the order of all stays. */
export function runsOf(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const runs: RecordedEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === event.stream) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** @throws LogError `log.copy-differs` when the stream holds other events */
export async function takeOverRun(
  appends: AppendCalls,
  standing: (stream: string, from: number, limit: number) => Promise<readonly { readonly id: string }[]>,
  run: readonly RecordedEvent[],
): Promise<void> {
  const [first] = run;
  if (!first) return;
  try {
    await append(appends, first, run);
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    await appendRest(appends, await standing(first.stream, first.revision, run.length), run);
  }
}

/** An interrupted copy may have stored the beginning of a run. */
async function appendRest(
  appends: AppendCalls,
  standing: readonly { readonly id: string }[],
  run: readonly RecordedEvent[],
): Promise<void> {
  const rest = run.slice(standing.length);
  const [first] = rest;
  const { stream } = run[0] ?? { stream: '' };
  if (standing.length === 0 || standing.some(({ id }, index) => id !== run[index]?.id))
    throw new LogError('log.copy-differs', `The stream ${stream} holds other events already.`);
  if (first) await append(appends, first, rest);
}

function append(appends: AppendCalls, first: RecordedEvent, run: readonly RecordedEvent[]): Promise<unknown> {
  const events = run.map((event) => ({ ...encodeEvent(event), recordedAt: event.recordedAt }));
  return appends.append({ stream: first.stream, expected: first.revision - 1, events });
}
