import { ReadSupervisionMatrix } from '@diarium/register';
import { command } from '../command/command';
import { required, text, year } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { supervisionPage } from '../views/supervision';

export const supervision = command({
  name: 'supervision',
  group: 'reading',
  args: { committee: required(text()), year: required(year) },
  examples: ['supervision GNU 2022', 'supervision GNU 2022 --json'],
  answer: async (call, given) => {
    const committee = await resolveCommittee(call, given.committee);
    const matrix = await call.ask(ReadSupervisionMatrix, { committee, year: given.year });
    return { data: matrix, page: supervisionPage(matrix, call.texts) };
  },
});
