import { type RecordedEvent as ServerEvent } from '@eventstore/db-client';
import { type RecordedEvent } from '../event';
import { type LogPage, type ReadAll } from '../event-store';
import { matches } from '../filter';
import { positionOf } from './position';
import { recorded } from './stored-event';
import { type StreamNames } from './stream-names';
import { weightOf } from './weight';

/** At least so many of the register's events are searched for those that a filter lets through. */
const SEARCHED = 20_000;

/** A page of large events ends when they take so many bytes. */
const HEAVY = 16 * 1024 * 1024;

/** Takes the server's events one by one until the page is full. */
export class PageBuilder {
  /** Position of the last event that was read, whoever wrote it; 0 for none. */
  read = 0;
  private position: number;
  private searched = 0;
  private weight = 0;
  private readonly events: RecordedEvent[] = [];

  constructor(
    private readonly query: ReadAll,
    private readonly names: StreamNames,
  ) {
    this.position = query.after;
  }

  /** False when there is no room for it: the page is complete, and not at the head. */
  takes(event: ServerEvent): boolean {
    const position = positionOf(event);
    const stream = this.names.inRegister(event.streamId);
    if (stream !== undefined && position > this.query.after) {
      if (this.isFull) return false;
      this.add(event, stream);
      this.position = position;
    }
    this.read = position;
    return true;
  }

  page(atHead: boolean): LogPage {
    return { events: this.events, position: this.position, atHead };
  }

  private get isFull(): boolean {
    const { limit, filter } = this.query;
    const isSearched = filter !== undefined && this.searched >= Math.max(SEARCHED, limit);
    return this.events.length >= limit || isSearched || this.weight >= HEAVY;
  }

  private add(event: ServerEvent, stream: string): void {
    this.searched += 1;
    if (!matches({ type: event.type, stream }, this.query.filter)) return;
    this.events.push(recorded(event, stream));
    this.weight += weightOf(event.data, HEAVY);
  }
}
