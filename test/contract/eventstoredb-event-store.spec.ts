import { randomUUID } from 'node:crypto';
import { EventStoreDbEventStore, eventStoreContract, type OpenLog } from '@diarium/event-store/testing';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

// EventStoreDB compares event ids at the revisions that an append names, and nowhere else.
const traits = { refusesIdsThatStandElsewhere: false };

/** An empty log: a namespace that nobody has used. */
function openAt(url: string, gone: () => void = () => undefined): OpenLog {
  const namespace = `test-${randomUUID()}`;
  const stores: EventStoreDbEventStore[] = [];
  const open = (): EventStoreDbEventStore => {
    const store = new EventStoreDbEventStore(url, { namespace });
    stores.push(store);
    return store;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all(stores.map((store) => store.close()));
    gone();
  };
  return { store: open(), again: () => Promise.resolve(open()), dispose };
}

eventStoreContract("EventStoreDB's protocol", {
  ...traits,
  open: async () => {
    const double = await EventStoreDbDouble.start();
    return openAt(double.url(), () => double.die());
  },
});

const server = process.env.EVENTSTORE_TEST_URL;
if (server)
  eventStoreContract('the EventStoreDB of EVENTSTORE_TEST_URL', {
    ...traits,
    open: () => Promise.resolve(openAt(server)),
  });
