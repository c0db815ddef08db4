import { type EventCatalogue } from '../catalogue/event-catalogue';
import { timedAppend } from '../log/append-timing';
import { DuplicateEvent, EventRefused, RevisionConflict } from '../log/errors';
import { type NewEvent, type StreamEvent } from '../log/event';
import { type Appended, type EventStore } from '../log/event-store';
import { type Decision, type Outcome } from './decision';
import { decidedEvents, gathered, written } from './decided-events';
import { evolveWith } from './decider';
import { type SeenStream } from './stream-cache';
import { type StreamReader } from './stream-reader';

interface Ground {
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly streams: StreamReader;
}

/**
 * Decides commands to one stream one after another, each over what those before it make of the stream, and appends all
 * of it at once at the exact revision: a queue of registrations waits for one commit, and not each for one of its own.
 * @returns the outcomes of the first of them, as far as they are plainly done; none where the append did not fit
 * @throws what kept the log from storing them, whoever they are
 */
export async function decideTogether(
  ground: Ground,
  decisions: readonly Decision[],
): Promise<readonly Outcome[]> {
  const { store, catalogue, streams } = ground;
  const [first] = decisions;
  if (!first) return [];
  const { decider, stream } = first;
  const [facts, seen] = await Promise.all([
    Promise.allSettled(decisions.map((decision) => decision.given ?? gathered(decision))),
    streams.seen(decider, stream),
  ]);
  const decided = plainlyDecided(catalogue, seen, { decisions, facts });
  const events = decided.flat();
  const appended = events.length > 0 ? await appendedTo(ground, stream, seen.revision, events) : undefined;
  if (!appended || appended.repeated) return [];
  streams.extend(decider, stream, seen, events);
  streams.noteWritten(events);
  return decided.map((own): Outcome => {
    const { revision = seen.revision } = own.at(-1) ?? {};
    // Where positions have gaps, a view that holds the last of them holds them all.
    const position = appended.position - (store.isDense ? appended.revision - revision : 0);
    return { stream, events: own, revision, position, repeated: false };
  });
}

/** Up to the first that was done before, is refused or has nothing to do: what was last seen does not settle that. */
function plainlyDecided(
  catalogue: EventCatalogue,
  seen: SeenStream,
  given: {
    readonly decisions: readonly Decision[];
    readonly facts: readonly PromiseSettledResult<unknown>[];
  },
): readonly (readonly StreamEvent[])[] {
  const decided: (readonly StreamEvent[])[] = [];
  const commands = new Set<string>();
  let { state, revision } = seen;
  for (const [index, decision] of given.decisions.entries()) {
    const { commandId } = decision.context;
    const facts = given.facts[index];
    if (facts?.status !== 'fulfilled' || commands.has(commandId)) break;
    const events = eventsUnlessRefused(catalogue, decision, { state, facts: facts.value });
    const [first] = events;
    // The id of its first event tells whether a command was given before.
    if (!first || seen.revisions.has(first.id)) break;
    const own = written(decision.stream, revision, events);
    state = evolveWith(decision.decider, state, own);
    revision += own.length;
    commands.add(commandId);
    decided.push(own);
  }
  return decided;
}

function eventsUnlessRefused(...given: Parameters<typeof decidedEvents>): readonly NewEvent[] {
  try {
    return decidedEvents(...given);
  } catch {
    return [];
  }
}

/** Undefined where the append does not fit, or one of its events: each command finds out alone which it is. */
async function appendedTo(
  { store, catalogue }: Ground,
  stream: string,
  revision: number,
  events: readonly StreamEvent[],
): Promise<Appended | undefined> {
  try {
    const stored = await catalogue.toStored(events.map(newEventOf));
    return await timedAppend(() => store.append(stream, revision, stored));
  } catch (error) {
    const isOfOne = [RevisionConflict, DuplicateEvent, EventRefused].some((kind) => error instanceof kind);
    if (isOfOne) return undefined;
    throw error;
  }
}

const newEventOf = ({ stream: _, revision: __, ...event }: StreamEvent): NewEvent => event;
