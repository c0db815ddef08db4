import { UnreadableEvent } from '../log/errors';
import { type NewEvent, type RecordedEvent } from '../log/event';
import { type EventContract, type EventContracts } from './event-contract';
import { identityCipher, type PayloadCipher } from './payload-cipher';

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
    return Promise.all(
      events.map(async (event) => {
        const { personal = [] } = this.contract(event.type);
        return personal.length > 0 ? this.cipher.seal(event, personal) : event;
      }),
    );
  }

  /** Stored events as today's code knows them: lifted to the current version, personal fields opened. */
  async fromStored(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const lifted = events.map((event) => this.lift(event));
    if (!lifted.some((event) => this.isPersonal(event))) return lifted;
    return Promise.all(
      lifted.map((event) => this.cipher.open(event, this.contract(event.type).personal ?? [])),
    );
  }

  /** @throws UnreadableEvent naming the event, when its type, version or data cannot be read */
  lift(event: RecordedEvent): RecordedEvent {
    const { version, upcasters } = this.contract(event.type);
    const where = `Event ${event.id} (${event.type} at position ${event.position})`;
    if (typeof event.data !== 'object' || event.data === null || Array.isArray(event.data))
      throw new UnreadableEvent('log.malformed-event', `${where} holds no object.`);
    if (event.version === version) return event;
    if (event.version > version)
      throw new UnreadableEvent(
        'log.newer-version',
        `${where} has version ${event.version}; this program reads up to ${version}. Upgrade it first.`,
      );
    let data = event.data as Record<string, unknown>;
    for (let from = event.version; from < version; from += 1) {
      const upcast = upcasters?.[from];
      if (!upcast)
        throw new UnreadableEvent(
          'log.malformed-event',
          `${where} has version ${from}, which never existed.`,
        );
      data = upcast(data);
    }
    return { ...event, version, data };
  }

  private isPersonal(event: RecordedEvent): boolean {
    return (this.contract(event.type).personal?.length ?? 0) > 0;
  }

  private add(type: string, contract: EventContract): void {
    if (this.contracts.has(type)) throw new Error(`Two capabilities declare the event type ${type}.`);
    this.contracts.set(type, contract);
  }
}
