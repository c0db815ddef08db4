import { type ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type Stored } from './stored-log';

const DEFAULT_WINDOW = 32;

/** What a subscription wants to see, and after how many events, seen or not, it is told how far the server is. */
export interface Wanted {
  readonly sees: (event: Stored) => boolean;
  readonly checkpointEvery: number;
}

export function wantedBy(options: ReadReq.Options): Wanted {
  const filter = options.getFilter();
  if (!filter) return { sees: () => true, checkpointEvery: Infinity };
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const checkpointEvery = window * filter.getCheckpointintervalmultiplier();
  const byType = filter.getEventType();
  const expression = byType ?? filter.getStreamIdentifier();
  const fits = textFits(expression?.getRegex() ?? '', expression?.getPrefixList() ?? []);
  return { sees: (event) => fits(byType ? event.type : event.stream), checkpointEvery };
}

function textFits(regex: string, prefixes: readonly string[]): (text: string) => boolean {
  if (!regex) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const pattern = new RegExp(regex);
  return (text) => pattern.test(text);
}
