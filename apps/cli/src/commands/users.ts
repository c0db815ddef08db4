import { type HeldSince, ListUsers } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { table, title } from '../output/blocks';
import { nextPage } from '../views/next-page';

export const users = command({
  name: 'users',
  group: 'reading',
  options: {
    committee: text('code'),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['users', 'users --committee GNU'],
  answer: async (call, { committee: wanted, limit, after }) => {
    const { users: says, words } = call.texts;
    const committee = wanted === undefined ? undefined : await resolveCommittee(call, wanted);
    const page = await call.ask(ListUsers, { committee, limit, after });
    const roleIn = ({ role, committee: place, party }: HeldSince): string =>
      [words.role[role], place, party].filter((part) => part !== null).join(' ');
    return {
      data: page,
      page: [
        title(says.title),
        table(
          [says.user, says.name, says.login, says.roles, says.state],
          page.items.map(({ key, name, login, roles, disabled }) => [
            ...[key, name, login ?? '–'],
            roles.map(roleIn).join('\n'),
            disabled ? says.disabled : says.enabled,
          ]),
          says.none,
        ),
        ...nextPage(call, page.next),
      ],
    };
  },
});
