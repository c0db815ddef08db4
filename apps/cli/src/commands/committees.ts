import { type CommitteeView, ListCommittees, ListMembers, ReadCommittee } from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { flag, required, text, wholeNumber } from '../command/value';
import { refuseCommittee, resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { committeePage, committeesTable } from '../views/committee';
import { membersPage } from '../views/members';
import { nextPage } from '../views/next-page';

export const committees = command({
  name: 'committees',
  group: 'reading',
  options: { limit: wholeNumber(1, 500), after: text('cursor') },
  examples: ['committees', 'committees --json'],
  answer: async (call, { limit, after }) => {
    const page = await call.ask(ListCommittees, { limit, after });
    return {
      data: page,
      page: [
        title(call.texts.labels.committees),
        committeesTable(page.items, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const committee = command({
  name: 'committee',
  group: 'reading',
  args: { committee: required(text()) },
  examples: ['committee GNU', 'committee GNUS --on 2022-01-01'],
  answer: async (call, { committee: wanted }) => {
    const found = await standing(call, wanted);
    return { data: found, page: committeePage(found, call.texts) };
  },
});

export const members = command({
  name: 'members',
  group: 'reading',
  args: { committee: required(text()) },
  options: { all: flag },
  examples: ['members GNU', 'members GNU --on 2023-06-01', 'members GNU --all'],
  answer: async (call, { committee: wanted, all }) => {
    const found = await standing(call, wanted);
    const on = all ? undefined : call.today;
    const serving = await call.ask(ListMembers, { committee: found.committee, on });
    return { data: serving, page: membersPage(found, serving, call.texts) };
  },
});

/** The committee as it stands on the day of the call. */
async function standing(call: Call, wanted: string): Promise<CommitteeView> {
  const code = await resolveCommittee(call, wanted);
  const found = await call.ask(ReadCommittee, { committee: code, on: call.globals.on });
  return found ?? refuseCommittee(call, wanted);
}
