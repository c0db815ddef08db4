import { ReadCitizensProposals } from '@diarium/register';
import { command } from '../command/command';
import { required, text, year } from '../command/value';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCommittee } from '../lookup/resolve-committee';
import { paragraph, table, title } from '../output/blocks';

export const proposals = command({
  name: 'proposals',
  group: 'reading',
  args: { committee: required(text()), year: required(year) },
  examples: ['proposals GNU 2022', 'proposals GNU 2022 --json'],
  answer: async (call, { committee: wanted, year: ofYear }) => {
    const { texts, today } = call;
    const { proposals: says } = texts;
    const committee = await resolveCommittee(call, wanted);
    const found = await call.ask(ReadCitizensProposals, { committee, year: ofYear, today });
    const numbers = await caseNumbers(
      call,
      found.items.map((it) => it.case),
    );
    return {
      data: found,
      page: [
        title(says.title(committee, ofYear)),
        paragraph(says.reported(found.on, found.reportedOn)),
        table(
          [says.case, says.received, says.dueBy],
          found.items.map((it) => [numbers.get(it.case) ?? it.case, it.received, it.dueBy]),
          says.none,
        ),
      ],
    };
  },
});
