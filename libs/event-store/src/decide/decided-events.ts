import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type NewEvent, type StreamEvent } from '../log/event';
import { dayOf } from './command-context';
import { type Decision } from './decision';
import { type Draft } from './decider';
import { eventIdOf } from './event-ids';

type AnyDraft = Draft<Record<string, object>>;

/** What cannot be gathered is thrown where it is needed, and not by a command that was done before. */
export function gathered({ facts }: Decision): Promise<unknown> {
  const found = (async () => facts())();
  found.catch(() => undefined);
  return found;
}

/**
 * What a command makes of a state.
 * @throws DomainError when a rule refuses
 */
export function decidedEvents(
  catalogue: EventCatalogue,
  decision: Decision,
  over: { readonly state: unknown; readonly facts: unknown },
): readonly NewEvent[] {
  const { decider, commandName, command, context } = decision;
  const rule = decider.decide[commandName];
  if (!rule) throw new Error(`No decider decides ${commandName}.`);
  const drafts = rule(command, over.state, { facts: over.facts, today: dayOf(context.occurredAt) });
  return drafts.map((draft, index) => complete(catalogue, draft, index, decision));
}

/** As the log will give them back, each after the one before. */
export const written = (
  stream: string,
  revision: number,
  events: readonly NewEvent[],
): readonly StreamEvent[] =>
  events.map((event, index) => ({ ...event, stream, revision: revision + 1 + index }));

function complete(
  catalogue: EventCatalogue,
  draft: AnyDraft,
  index: number,
  { context, command }: Decision,
): NewEvent {
  const { actor, role, commandId, correlationId, causationId, occurredAt, occurredOn } = context;
  const { reason } = command as { reason?: string };
  return {
    id: eventIdOf(commandId, index),
    type: draft.type,
    version: catalogue.contract(draft.type).version,
    // As the log will give it back, so that a fold has the same times from the cache as from the log.
    occurredAt: new Date(occurredAt).toISOString(),
    data: draft.data,
    metadata: {
      actor,
      role,
      commandId,
      correlationId,
      causationId,
      ...(reason ? { reason } : {}),
      ...(occurredOn ? { occurredOn } : {}),
    },
  };
}
