import { UnreadableEvent } from '../log/errors';
import { type NewEvent, type ReadEvent, type RecordedEvent } from '../log/event';
import { type EventContract, type EventContracts, type PersonalField } from './event-contract';
import { identityCipher, type PayloadCipher } from './payload-cipher';

/** Lifts and opens pages of the log. */
export interface OpensPages {
  fromStored(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]>;
}

/** Every event type this program knows, and how its stored forms become today's. */
export class EventCatalogue {
  private readonly contracts = new Map<string, EventContract>();

  constructor(
    capabilities: readonly EventContracts[],
    private readonly cipher: PayloadCipher = identityCipher,
  ) {
    for (const contracts of capabilities)
      for (const [type, contract] of Object.entries<EventContract>(contracts)) this.add(type, contract);
  }

  get types(): readonly string[] {
    return [...this.contracts.keys()];
  }

  /** @throws UnreadableEvent for a type nobody declared */
  contract(type: string): EventContract {
    const contract = this.contracts.get(type);
    if (!contract) throw new UnreadableEvent('log.unknown-type', `The event type ${type} is unknown here.`);
    return contract;
  }

  /** The events as they are stored: in their current version, personal fields sealed. */
  async toStored(events: readonly NewEvent[]): Promise<readonly NewEvent[]> {
    return this.holdPersonalData(events) ? this.cipher.seal(events, this.personalOf) : events;
  }

  /** Stored events as today's code knows them: lifted to the current version, personal fields opened. */
  async fromStored<Event extends ReadEvent>(events: readonly Event[]): Promise<readonly Event[]> {
    const lifted = events.map((event) => this.lift(event));
    return this.holdPersonalData(lifted) ? this.cipher.open(lifted, this.personalOf) : lifted;
  }

  /** What is opened from now on is opened with no key that was closed before. */
  forgetKeys(): void {
    this.cipher.forget();
  }

  /** @throws UnreadableEvent naming the event, when its type, version or data cannot be read */
  lift<Event extends ReadEvent>(event: Event): Event {
    const { version } = this.contractOf(event);
    if (!isObject(event.data)) throw malformed(event, 'holds no object');
    if ('metadata' in event && !isObject(event.metadata)) throw malformed(event, 'does not say who did it');
    if (event.version === version) return event;
    if (event.version > version)
      throw new UnreadableEvent(
        'log.newer-version',
        `${nameOf(event)} has version ${event.version}; this program reads up to ${version}. Upgrade it first.`,
      );
    let data = event.data;
    for (let from = event.version; from < version; from += 1) data = this.liftOnce(event, data, from);
    return { ...event, version, data };
  }

  private contractOf(event: ReadEvent): EventContract {
    const contract = this.contracts.get(event.type);
    if (contract) return contract;
    throw new UnreadableEvent(
      'log.unknown-type',
      `${nameOf(event)} is of a type that this program does not know. Is it older than the log?`,
    );
  }

  private liftOnce(event: ReadEvent, data: StoredData, from: number): StoredData {
    const upcast = this.contract(event.type).upcasters?.[from];
    if (!upcast) throw malformed(event, `has version ${from}, which never existed`);
    try {
      return upcast(data);
    } catch (cause) {
      throw malformed(event, `cannot be lifted from version ${from}`, cause);
    }
  }

  private holdPersonalData(events: readonly Pick<NewEvent, 'type'>[]): boolean {
    return events.some((event) => this.personalOf(event).length > 0);
  }

  private readonly personalOf = ({ type }: Pick<NewEvent, 'type'>): readonly PersonalField[] =>
    this.contract(type).personal ?? NONE;

  private add(type: string, contract: EventContract): void {
    if (this.contracts.has(type)) throw new Error(`Two capabilities declare the event type ${type}.`);
    for (let from = 1; from < contract.version; from += 1)
      if (!contract.upcasters?.[from])
        throw new Error(`The event type ${type} has no upcaster from version ${from}.`);
    this.contracts.set(type, contract);
  }
}

const NONE: readonly PersonalField[] = [];

type StoredData = Record<string, unknown>;

function isObject(data: unknown): data is StoredData {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function nameOf({ id, type, position }: ReadEvent): string {
  return `Event ${id} (${type} at position ${position})`;
}

function malformed(event: ReadEvent, how: string, cause?: unknown): UnreadableEvent {
  return new UnreadableEvent('log.malformed-event', `${nameOf(event)} ${how}.`, { cause });
}
