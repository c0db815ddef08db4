import { EXPORT_FORMATS, type ExportParts, exportedLog, foundEvents } from '@diarium/audit';
import { type RecordedEvent } from '@diarium/event-store';
import { SearchLog } from '@diarium/register';
import { command } from '../command/command';
import { oneOf, required, text } from '../command/value';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { logFilters, searched } from './log-search';
import { writeNew } from './new-file';
import { signing } from './signing';

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
      writeNew(
        outFile,
        exportedLog(format, counted(tell), () => signing(call, chosenBy(wanted))),
      ),
    );
    return {
      data: { file: outFile, format, events },
      page: [title(audit.exporting), paragraph(audit.exported(events, outFile))],
    };
  },
});

/** By what the events were chosen, as a package tells it. */
function chosenBy(wanted: object): ExportParts['chosen'] {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
