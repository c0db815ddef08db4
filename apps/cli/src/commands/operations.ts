import { type ReadModelStatus } from '@diarium/event-store';
import { readModels } from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { many, required, text, wholeNumber } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { paragraph, title } from '../output/blocks';
import { stepsOf } from '../output/steps-of';
import { placesOf, statusPage } from '../views/status';

export const status = command({
  name: 'status',
  group: 'running',
  examples: ['status', 'status --json'],
  answer: async (call) => {
    const { store, projector, policies } = await call.open();
    const head = await store.head();
    const models: readonly ReadModelStatus[] = await projector.status();
    const standing = {
      head,
      ...placesOf(call.settings),
      readModels: models,
      policies: await policies.status(),
    };
    return { data: standing, page: statusPage(standing, call.texts) };
  },
});

export const rebuild = command({
  name: 'rebuild',
  group: 'running',
  args: { readModels: many(text()) },
  examples: ['rebuild', 'rebuild case-list case-file'],
  answer: async (call, { readModels: wanted }) => {
    const names = wanted && wanted.length > 0 ? wanted.map(readModelNamed) : namesOfAll;
    await rebuildAll(call, names);
    const { messages, labels } = call.texts;
    return {
      data: { rebuilt: names },
      page: [title(labels.readModels), paragraph(messages.rebuilt(names))],
    };
  },
});

const namesOfAll = readModels.map(({ name }) => name);

function readModelNamed(name: string): string {
  return namesOfAll.includes(name) ? name : refuseLookup('read-model.unknown', { name, names: namesOfAll });
}

async function rebuildAll(call: Call, names: readonly string[]): Promise<void> {
  const { projector } = await call.open();
  const { messages } = call.texts;
  await stepsOf(call).run(messages.rebuilding(names), (tell) =>
    projector.rebuild(names, {
      onProgress: ({ name, position, head, eventsPerSecond }) => {
        tell(`${name}: ${messages.rebuildProgress(position, head, Math.round(eventsPerSecond))}`);
      },
    }),
  );
}

export const skip = command({
  name: 'skip',
  group: 'running',
  args: { readModel: required(text()), position: required(wholeNumber(1, Number.MAX_SAFE_INTEGER)) },
  options: { reason: required(text()) },
  examples: ["skip case-list 4711 --reason 'Händelsen är dubblerad i källan'"],
  answer: async (call, { readModel, position, reason }) => {
    const { projector } = await call.open();
    await projector.skip(readModelNamed(readModel), position, { actor: call.globals.actor, reason });
    return {
      data: { readModel, position, actor: call.globals.actor, reason },
      page: [title(readModel), paragraph(call.texts.messages.skipped(position))],
    };
  },
});
