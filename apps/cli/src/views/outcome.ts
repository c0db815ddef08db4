import { type Outcome } from '@diarium/event-store';
import { list, type Page, paragraph, title } from '../output/blocks';
import { type Texts } from '../texts';
import { eventText } from './events';

/** What a command did to `subject`, as it is written: one line for each event. */
export function outcomePage(
  subject: string,
  outcome: Outcome,
  texts: Texts,
  numbers: ReadonlyMap<string, string> = new Map(),
): Page {
  const { messages } = texts;
  if (outcome.events.length === 0) return [title(subject), paragraph(messages.nothingChanged)];
  return [
    title(subject),
    list(outcome.events.map((event) => eventText(event, texts, numbers))),
    paragraph(outcome.repeated ? messages.doneBefore : messages.standsAt(outcome.position)),
  ];
}
