import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import {
  fillForTheFirstTime,
  isBeingFilled,
  ListCases,
  ListCommittees,
  ListDeadlines,
  ListDecisions,
  ListFlags,
  ListGoals,
  ListMeetings,
  ListProcurement,
  type Page,
  type PagedQuery,
} from '@diarium/register';
import { type Call, type FieldsOf } from '../command/call';
import { command } from '../command/command';
import { caseNumbers } from '../lookup/case-numbers';
import { stepsOf } from '../output/steps-of';
import { type Counted, type Holdings, summaryPage } from '../views/summary';
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
  return {
    committees: await Promise.all(
      committees.map(async (item) => {
        const { committee } = item;
        const counted = { committee, limit: MANY };
        return {
          ...item,
          cases: await count(call, ListCases, counted),
          meetings: await count(call, ListMeetings, { ...counted, status: 'held' }),
          decisions: await count(call, ListDecisions, counted),
          procurement: await count(call, ListProcurement, counted),
          goals: await call.ask(ListGoals, { committee }),
        };
      }),
    ),
    flags: await call.ask(ListFlags, {}),
    watches: watches.items,
  };
}

/** How many there are, as far as one page reaches: a register may hold more than is worth counting here. */
async function count<Asked extends PagedQuery<unknown>>(
  call: Call,
  query: new () => Asked,
  fields: FieldsOf<Asked>,
): Promise<Counted> {
  const { items, next } = (await call.ask(query, fields)) as Page<unknown>;
  return { count: items.length, isAtLeast: next !== null };
}
