import { copyLog } from '@diarium/event-store';
import { openLog } from '@diarium/register';
import { command } from '../command/command';
import { required, text } from '../command/value';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';

export const logCopy = command({
  name: 'log copy',
  group: 'running',
  args: { address: required(text()) },
  examples: ['log copy esdb://localhost:2113', 'log copy postgresql://diarium@localhost/diarium'],
  answer: async (call, { address }) => {
    const { messages } = call.texts;
    const { store } = await call.open();
    const target = await openLog(address);
    try {
      const events = await stepsOf(call).run(messages.copyingLog, (tell) =>
        copyLog(store, target.store, {
          onProgress: ({ phase, events: done }) => {
            tell(messages.copyProgress(phase, done));
          },
        }),
      );
      return { data: { events }, page: [title(messages.copyingLog), paragraph(messages.logCopied(events))] };
    } finally {
      await target.close();
    }
  },
});
