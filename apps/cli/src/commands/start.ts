import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import {
  fillForTheFirstTime,
  isBeingFilled,
  CountHoldings,
  ListCommittees,
  ListDeadlines,
  ListFlags,
  ListGoals,
} from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { caseNumbers } from '../lookup/case-numbers';
import { stepsOf } from '../output/steps-of';
import { type Holdings, summaryPage } from '../views/summary';
import { importFiles } from './import';

const MANY = 500;
const WATCHES_SHOWN = 8;

export const start = command({
  name: 'start',
  group: 'running',
  examples: ['start', 'start --json'],
  answer: async (call) => {
    const { messages } = call.texts;
    const { store, database } = await stepsOf(call).run(messages.opening, () => call.open());
    const head = await store.head();
    const isToFill = head === 0 || (await isBeingFilled(database));
    const examples = isToFill ? exampleDossiers() : [];
    if (examples.length > 0) await fillForTheFirstTime(database, () => importFiles(call, examples, false));
    if (!isToFill) call.terminal.err(`${messages.filledAlready(head)}\n`);
    const holdings = await holdingsOf(call);
    const numbers = await caseNumbers(
      call,
      holdings.watches.map(({ subject }) => subject),
    );
    return { data: holdings, page: summaryPage(holdings, numbers, call.texts) };
  },
});

/** None where the program runs without its project. */
function exampleDossiers(): readonly string[] {
  const folder = join(projectRoot(), 'examples', 'dossiers');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

async function holdingsOf(call: Call): Promise<Holdings> {
  const { items: committees } = await call.ask(ListCommittees, { limit: MANY });
  const watches = await call.ask(ListDeadlines, {
    today: call.today,
    watchesOnly: true,
    limit: WATCHES_SHOWN,
  });
  const counts = new Map((await call.ask(CountHoldings, {})).map((it) => [it.committee, it]));
  return {
    committees: await Promise.all(
      committees.map(async (item) => ({
        ...item,
        cases: 0,
        meetingsHeld: 0,
        decisions: 0,
        procurements: 0,
        ...counts.get(item.committee),
        goals: await call.ask(ListGoals, { committee: item.committee }),
      })),
    ),
    flags: await call.ask(ListFlags, {}),
    watches: watches.items,
  };
}
