import { ListCaseTemplates } from '@diarium/register';
import { command } from '../command/command';
import { required, text } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { table, title } from '../output/blocks';

export const templates = command({
  name: 'templates',
  group: 'reading',
  args: { committee: required(text()) },
  examples: ['templates GNU'],
  answer: async (call, { committee: wanted }) => {
    const { labels, messages } = call.texts;
    const committee = await resolveCommittee(call, wanted);
    const rows = await call.ask(ListCaseTemplates, { committee });
    const page = [
      title(`${committee}  ${labels.templates}`),
      table(
        [labels.key, labels.type, labels.title, labels.classification, labels.handler, labels.watches],
        rows.map(({ template, caseType, titlePattern, classification, handler, watches }) => [
          ...[template, caseType, titlePattern, classification, handler],
          watches.map(({ days, note }) => messages.watchAfter(days, note)).join('\n'),
        ]),
        messages.noTemplates,
      ),
    ];
    return { data: rows, page };
  },
});
