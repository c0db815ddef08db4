import { type MeasuredEvent } from '../data/measured-event';

/** A store as the comparisons of appending see it: one event to a stream, at an exact revision. */
export interface Appender {
  /** @param revision the event's own, counted from 0 */
  append(stream: string, revision: number, event: MeasuredEvent): Promise<unknown>;
}

/** Makes the store's tables in an empty database and opens it for so many callers at once. */
export type OpenAppender = (url: string, callers: number) => Promise<Appender>;

/** Each in the file of its name, whose `open` is an `OpenAppender`. */
export type StoreName = 'diarium' | 'emmett' | 'message-db' | 'castore';
