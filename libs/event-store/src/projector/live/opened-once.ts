import { type OpensPages } from '../../catalogue/event-catalogue';
import { type RecordedEvent } from '../../log/event';

interface Opened {
  readonly page: Promise<readonly RecordedEvent[]>;
  readonly index: number;
}

/** Lifts and opens each event once for all read models that fold it, as long as one of them has it waiting. */
export class OpenedOnce implements OpensPages {
  private known = new WeakMap<RecordedEvent, Opened>();

  constructor(private readonly catalogue: OpensPages) {}

  async fromStored(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const { known } = this;
    const fresh = events.filter((event) => !known.has(event));
    if (fresh.length > 0) this.open(fresh);
    const pages = new Map<Opened['page'], readonly RecordedEvent[]>();
    const found = events.map((event) => known.get(event));
    for (const it of found) if (it && !pages.has(it.page)) pages.set(it.page, await it.page);
    return found.flatMap((it) => (it && pages.get(it.page)?.[it.index]) ?? []);
  }

  /** What was opened is opened anew: a key may have been destroyed. */
  forget(): void {
    this.known = new WeakMap();
  }

  private open(events: readonly RecordedEvent[]): void {
    const { known } = this;
    const page = this.catalogue.fromStored(events);
    events.forEach((event, index) => known.set(event, { page, index }));
    // Whoever needs them gets the error, and the next who comes tries again.
    page.catch(() => events.forEach((event) => known.delete(event)));
  }
}
