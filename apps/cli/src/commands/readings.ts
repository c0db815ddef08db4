import { ListReadings } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { resolveCommittee } from '../lookup/resolve-committee';
import { readingsPage } from '../views/readings';
import { nextPage } from '../views/next-page';

/** Who has read what is secret: for whoever has to answer for it. */
export const readings = command({
  name: 'readings',
  group: 'reading',
  options: {
    committee: text('code'),
    caseNumber: text('number'),
    reader: text('key'),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['readings', 'readings --case-number GNU/6/2022', 'readings --reader e1042 --json'],
  answer: async (call, { committee: wanted, caseNumber, ...given }) => {
    const committee = await resolveCommittee(call, wanted);
    const read = caseNumber === undefined ? undefined : (await resolveCase(call, caseNumber)).key;
    const page = await call.ask(ListReadings, { committee, read, ...given });
    return { data: page, page: [...readingsPage(page.items, call.texts), ...nextPage(call, page.next)] };
  },
});
