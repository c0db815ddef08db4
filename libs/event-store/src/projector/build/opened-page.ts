import { type OpensPages } from '../../catalogue/event-catalogue';
import { type RecordedEvent } from '../../log/event';
import { type Portion } from '../portion';

/** A page that several read models fold: its events are lifted and opened once for all of them. */
export class OpenedPage {
  private readonly types: ReadonlySet<string>;
  private opening: Promise<readonly RecordedEvent[] | undefined> | undefined;

  constructor(
    private readonly page: Portion,
    private readonly catalogue: OpensPages,
  ) {
    this.types = new Set(page.events.map(({ type }) => type));
  }

  /** What a read model of these types folds of it. Where an event cannot be opened, each opens its own and finds out. */
  async portionOf(types: ReadonlySet<string>): Promise<Portion> {
    const { events, position } = this.page;
    const isWanted = [...this.types].filter((type) => types.has(type));
    if (isWanted.length === 0) return { events: [], position };
    const opened = await this.opened();
    if (isWanted.length === this.types.size) return { events, position, opened };
    return {
      events: events.filter(({ type }) => types.has(type)),
      position,
      opened: opened?.filter(({ type }) => types.has(type)),
    };
  }

  private opened(): Promise<readonly RecordedEvent[] | undefined> {
    this.opening ??= this.catalogue.fromStored(this.page.events).catch(() => undefined);
    return this.opening;
  }
}
