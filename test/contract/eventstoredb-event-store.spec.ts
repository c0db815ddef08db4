import { EventStoreDbEventStore } from '@diarium/event-store';
import { eventStoreContract } from '@diarium/event-store/testing';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

// EventStoreDB compares event ids at the revisions that an append names, and nowhere else.
const traits = { refusesIdsThatStandElsewhere: false };

eventStoreContract("EventStoreDB's protocol", {
  ...traits,
  open: async () => {
    const double = await EventStoreDbDouble.start();
    const stores: EventStoreDbEventStore[] = [];
    const open = (): EventStoreDbEventStore => {
      const store = new EventStoreDbEventStore(double.url());
      stores.push(store);
      return store;
    };
    return {
      store: open(),
      again: () => Promise.resolve(open()),
      dispose: async () => {
        await Promise.all(stores.map((store) => store.close()));
        double.die();
      },
    };
  },
});
