import { type RecordedEvent } from '@diarium/event-store';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { roleText } from './case-file';
import { instantText, whenText } from './days';
import { eventText } from './events';

/** Events of the log as they were recorded. */
export function eventsTable(events: readonly RecordedEvent[], texts: Texts): Block {
  const { labels, messages, words, audit } = texts;
  return table(
    [labels.position, labels.recorded, labels.happened, labels.event, audit.stream],
    events.map((event) => [
      event.position,
      instantText(event.recordedAt),
      whenText({ ...event, occurredOn: event.metadata.occurredOn ?? null }, texts),
      `${eventText(event, texts)}\n${messages.doneBy(event.metadata.actor, roleText(event.metadata.role, words))}`,
      `${event.stream}\n${event.type}`,
    ]),
    messages.nothing,
  );
}
