import { csvOf, eventsOf, refuseExport } from '@diarium/audit';
import { type RecordedEvent } from '@diarium/event-store';
import { type LogEntryRow, type Page, SearchLog } from '@diarium/register';
import { open } from 'node:fs/promises';
import { type Call, type FieldsOf } from '../command/call';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { logFilters, searched } from './log-search';

const FORMATS = ['csv', 'json'] as const;
const PAGE = 500;

export const logExport = command({
  name: 'log export',
  group: 'reading',
  args: { outFile: required(text()) },
  options: { ...logFilters, format: oneOf(...FORMATS) },
  examples: [
    'log export utdrag/loggen.csv',
    'log export utdrag/juni.json --format json --since 2022-06-01 --before 2022-06-30',
  ],
  answer: async (call, { outFile, format = 'csv', ...filters }) => {
    const { audit } = call.texts;
    const wanted = await searched(call, filters);
    const events = await stepsOf(call).run(audit.exporting, (tell) =>
      writeTo(outFile, WRITERS[format](pages(call, wanted)), (count) => tell(String(count))),
    );
    return {
      data: { file: outFile, format, events },
      page: [title(audit.exporting), paragraph(audit.exported(events, outFile))],
    };
  },
});

/** Writes a new file; one that is there already is left alone. */
async function writeTo(
  file: string,
  parts: AsyncIterable<{ readonly text: string; readonly events: number }>,
  tell: (events: number) => void,
): Promise<number> {
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) =>
    refuseExport('export.file-not-written', { file, reason: error.code ?? error.message }),
  );
  let written = 0;
  try {
    for await (const { text: part, events } of parts) {
      await handle.write(part);
      written += events;
      tell(written);
    }
  } finally {
    await handle.close();
  }
  return written;
}

async function* pages(call: Call, wanted: FieldsOf<SearchLog>): AsyncGenerator<readonly RecordedEvent[]> {
  const sources = await call.open();
  let after: string | undefined;
  do {
    const page: Page<LogEntryRow> = await call.ask(SearchLog, {
      ...wanted,
      after,
      oldestFirst: true,
      limit: PAGE,
    });
    yield await eventsOf(page.items, sources);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

interface Part {
  readonly text: string;
  readonly events: number;
}

type Write = (events: AsyncIterable<readonly RecordedEvent[]>) => AsyncGenerator<Part>;

const COLUMNS = [
  'position',
  'id',
  'recordedAt',
  'occurredAt',
  'occurredOn',
  'actor',
  'role',
  'stream',
  'revision',
];
const LAST = ['type', 'version', 'reason', 'commandId', 'correlationId', 'causationId', 'data'];

const WRITERS: Readonly<Record<(typeof FORMATS)[number], Write>> = {
  csv: async function* (pagesOfEvents) {
    let withHead = true;
    for await (const events of pagesOfEvents) {
      const rows = events.map(({ metadata, ...event }) => ({ ...metadata, ...event }));
      yield { text: csvOf(rows, [...COLUMNS, ...LAST], { withHead }), events: events.length };
      withHead = false;
    }
  },
  json: async function* (pagesOfEvents) {
    let separator = '[\n';
    for await (const events of pagesOfEvents) {
      if (events.length === 0) continue;
      yield {
        text: separator + events.map((event) => JSON.stringify(event)).join(',\n'),
        events: events.length,
      };
      separator = ',\n';
    }
    yield { text: separator === '[\n' ? '[]\n' : '\n]\n', events: 0 };
  },
};
