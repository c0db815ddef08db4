import {
  EXPORT_FORMATS,
  type ExportParts,
  exportedLog,
  foundEvents,
  openProof,
  refuseExport,
} from '@diarium/audit';
import { type RecordedEvent } from '@diarium/event-store';
import { SearchLog } from '@diarium/register';
import { open, rm } from 'node:fs/promises';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { logFilters, searched } from './log-search';

export const logExport = command({
  name: 'log export',
  group: 'reading',
  args: { outFile: required(text()) },
  options: { ...logFilters, format: oneOf(...EXPORT_FORMATS) },
  examples: [
    'log export utdrag/loggen.csv',
    'log export utdrag/juni.json --format json --since 2022-06-01 --before 2022-06-30',
    'log export utdrag/juni.ndjson --format package --committee GNU',
  ],
  answer: async (call, { outFile, format = 'csv', ...filters }) => {
    const { audit } = call.texts;
    const wanted = await searched(call, filters);
    const sources = await call.open();
    const found = foundEvents(
      Object.assign(new SearchLog(), wanted),
      (query) => call.ask(SearchLog, query),
      sources,
    );
    let events = 0;
    const counted = async function* (tell: (text: string) => void): AsyncGenerator<readonly RecordedEvent[]> {
      for await (const page of found) {
        yield page;
        events += page.length;
        tell(String(events));
      }
    };
    await stepsOf(call).run(audit.exporting, (tell) =>
      writeTo(
        outFile,
        exportedLog(format, counted(tell), () => signing(call, wanted)),
      ),
    );
    return {
      data: { file: outFile, format, events },
      page: [title(audit.exporting), paragraph(audit.exported(events, outFile))],
    };
  },
});

/** Writes a new file; one that is there already is left alone, and one that was not written whole is taken away. */
async function writeTo(file: string, parts: AsyncIterable<string>): Promise<void> {
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) =>
    refuseExport('export.file-not-written', { file, reason: error.code ?? error.message }),
  );
  try {
    for await (const part of parts) await handle.write(part);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

async function signing(call: Call, wanted: object): Promise<ExportParts> {
  const { database, store } = await call.open();
  const proof = await openProof({ database, store, settings: call.settings, onTrouble: () => undefined });
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return { proof, chosen: Object.fromEntries(given.map(([name, value]) => [name, String(value)])) };
}
