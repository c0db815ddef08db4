import { commandIdFrom, instantOf, type Outcome } from '@diarium/event-store';
import { isDay } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { required, text } from '../command/value';
import { heading, list, type Page, paragraph, title } from '../output/blocks';
import { eventText } from '../views/events';
import { commandNamed, type Fields, isFields, parsed, textOf, withCaseKeys } from './command-data';

/** One line of a journal: what was done, and when, where that is not the day of the call. */
interface JournalEntry {
  readonly do: string;
  readonly with: Fields;
  readonly on: string;
  /** `HH:MM` */
  readonly at?: string;
}

interface Done {
  readonly entry: JournalEntry;
  readonly outcome: Outcome;
}

export const journal = command({
  name: 'journal',
  group: 'writing',
  args: { journalFile: required(text()) },
  examples: ['journal examples/sittings/1-until-the-notice.yaml'],
  answer: async (call, { journalFile: file }) => {
    const entries = entriesIn(parsed(await textOf(file)), call);
    const done: Done[] = [];
    for (const entry of entries)
      try {
        done.push({ entry, outcome: await give(call, entry) });
      } catch (error) {
        call.terminal.err(`${call.texts.messages.journalStopped(done.length + 1, entry.do)}\n`);
        throw error;
      }
    return answerOf(call, file, done);
  },
});

/** An entry is known by what it says and its day: the same file given twice does nothing twice. */
async function give(call: Call, entry: JournalEntry): Promise<Outcome> {
  const named = commandNamed(entry.do);
  const { on, at } = entry;
  const commandId = commandIdFrom('journal', JSON.stringify(entry));
  const occurredAt = at === undefined && on === call.today ? undefined : instantOf(on, at ?? '00:00');
  return call.submit(named, await withCaseKeys(call, entry.with), { commandId, occurredAt });
}

function entriesIn(data: unknown, call: Call): readonly JournalEntry[] {
  if (!Array.isArray(data)) return refuseUsage('usage.journal-no-list');
  const seen = new Set<string>();
  return data.map((given: unknown, index) => {
    const entry = entryOf(given, call.today) ?? refuseUsage('usage.journal-entry', { entry: index + 1 });
    const content = JSON.stringify(entry);
    if (seen.has(content)) return refuseUsage('usage.journal-entry-twice', { entry: index + 1 });
    seen.add(content);
    return entry;
  });
}

function entryOf(given: unknown, today: string): JournalEntry | undefined {
  if (!isFields(given)) return undefined;
  const { do: name, with: fields, on = today, at, ...others } = given;
  if (typeof name !== 'string' || !isFields(fields) || !isDay(on) || Object.keys(others).length > 0)
    return undefined;
  if (at === undefined) return { do: name, with: fields, on };
  return typeof at === 'string' && TIME.test(at) ? { do: name, with: fields, on, at } : undefined;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function answerOf(call: Call, file: string, done: readonly Done[]): Answer {
  const { messages } = call.texts;
  const repeated = done.filter(({ outcome }) => outcome.repeated).length;
  return {
    data: done.map(({ entry, outcome }) => ({ do: entry.do, ...outcome })),
    page: [
      title(file),
      ...done.flatMap((it) => shown(call, it)),
      paragraph(messages.journalDone(done.length, repeated)),
    ],
  };
}

function shown({ texts }: Call, { outcome }: Done): Page {
  if (outcome.repeated) return [];
  return [heading(outcome.stream), list(outcome.events.map((event) => eventText(event, texts, new Map())))];
}
