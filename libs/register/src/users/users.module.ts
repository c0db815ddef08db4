import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { membersFacts } from '../committees/members.facts';
import { type Capability } from '../shared/capability';
import { committeeStream, userStream } from '../shared/streams';
import * as commands from './user.commands';
import { loginName, userDecider, type UserFacts } from './user.decider';
import { userEvents } from './user.events';
import { userRules } from './user.rules';
import { boards } from './boards.read-model';
import { handlerKey, handlerLinks } from './handler-links.read-model';
import { listUsers, userList, userLogins } from './users.read-model';

export const users: Capability = {
  name: 'users',
  events: userEvents,
  rules: userRules,
  commandHandlers: commandHandlers({
    decider: userDecider,
    commands: {
      InviteUser: commands.InviteUser,
      CorrectUser: commands.CorrectUser,
      GrantRole: commands.GrantRole,
      RevokeRole: commands.RevokeRole,
      LinkHandler: commands.LinkHandler,
      UnlinkHandler: commands.UnlinkHandler,
      DisableUser: commands.DisableUser,
      EnableUser: commands.EnableUser,
    },
    stream: ({ user }) => userStream(user),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listUsers]),
  readModels: [userList, userLogins, handlerLinks, boards],
};

interface Named {
  readonly user: string;
  readonly committee?: string;
  readonly party?: string;
  readonly login?: string;
  readonly board?: string;
  readonly handler?: string;
}

async function factsOf(named: Named, read: FactReader): Promise<UserFacts> {
  const { committee, party, login, board, handler } = named;
  const name = loginName(login);
  const taken = name === undefined ? undefined : await read.row(userLogins, name);
  const boardKnown = board !== undefined && (await read.row(boards, board)) !== undefined;
  const linked =
    committee !== undefined && handler !== undefined
      ? await read.row(handlerLinks, handlerKey({ committee, handler }))
      : undefined;
  return {
    ...(await placeOf(committee, party, read)),
    ...{ boardKnown, loginOf: taken?.user ?? null, handlerOf: linked?.user ?? null },
  };
}

async function placeOf(
  committee: string | undefined,
  party: string | undefined,
  read: FactReader,
): Promise<Pick<UserFacts, 'committeeKnown' | 'partyKnown'>> {
  if (!committee) return { committeeKnown: false, partyKnown: false };
  const stream = committeeStream(committee);
  const { established } = await read.fold(kindFacts, stream);
  const { parties } = await read.fold(membersFacts, stream);
  return { committeeKnown: established, partyKnown: parties.some((joined) => joined.party === party) };
}
