import { appending } from './event-store/appending';
import { catchingUp } from './event-store/catching-up';
import { closing } from './event-store/closing';
import { interleaving } from './event-store/interleaving';
import { type OpenLog, type StoreTraits } from './event-store/open-log';
import { racing } from './event-store/racing';
import { reading } from './event-store/reading';
import { refusing } from './event-store/refusing';
import { repeating } from './event-store/repeating';
import { roundTrips } from './event-store/round-trips';
import { subscribing } from './event-store/subscribing';
import { uniqueIds } from './event-store/unique-ids';

const PARTS = [
  appending,
  repeating,
  uniqueIds,
  refusing,
  racing,
  interleaving,
  reading,
  roundTrips,
  catchingUp,
  subscribing,
  closing,
];

const USUAL: StoreTraits = { refusesIdsThatStandElsewhere: true };

/** What every event store does alike. `open` gives an empty log for each test. */
export function eventStoreContract(
  name: string,
  { open, ...given }: { open: () => Promise<OpenLog> } & Partial<StoreTraits>,
): void {
  const traits = { ...USUAL, ...given };
  describe(`the log in ${name}`, () => {
    let log: OpenLog;

    beforeEach(async () => {
      log = await open();
    });

    afterEach(async () => {
      await log.dispose();
    });

    for (const part of PARTS) part(() => log, traits);
  });
}
