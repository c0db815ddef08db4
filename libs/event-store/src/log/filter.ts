import { type EventFilter } from './event-store';

export function matches(event: { type: string; stream: string }, filter: EventFilter | undefined): boolean {
  if (filter?.types && !filter.types.includes(event.type)) return false;
  return filter?.streamPrefixes?.some((prefix) => event.stream.startsWith(prefix)) ?? true;
}
