import { type EventStoreDbEventStore, type EventStoreDbEventStoreOptions } from './eventstoredb-event-store';

/**
 * The log in EventStoreDB or KurrentDB. Its client is loaded where it is used: it takes a sixth of the time in which the
 * program comes up.
 * @param url `esdb://…` for one server, `esdb+discover://…` or several hosts for a cluster
 * @throws LogError `log.bad-address`
 */
export async function openEventStoreDb(
  url: string,
  options: Partial<EventStoreDbEventStoreOptions> = {},
): Promise<EventStoreDbEventStore> {
  const { EventStoreDbEventStore: Store } = await import('./eventstoredb-event-store.ts');
  return new Store(url, options);
}
