import { type Database } from '@diarium/database';
import { type Where } from '../application/open-register-at';
import { type Random } from '../random';
import { type Fault } from './faults';

/** A register's servers, of their own and in a folder of their own, to which things happen. */
export interface Ground {
  readonly name: 'PostgreSQL' | 'EventStoreDB';
  readonly positionsAreDense: boolean;
  /** What may happen here. */
  readonly faults: readonly Fault[];
  readonly database: Database;
  /** How an application reaches it, with or without the network in between. */
  where(isProxied: boolean): Where;
  /** Lets it happen, as far as it does not happen to the application. */
  inflict(fault: Fault, random: Random): Promise<void>;
  /** Everything answers again. */
  heal(): Promise<void>;
  /** Ends all of it. Returns what is still there. */
  end(): Promise<readonly string[]>;
}
