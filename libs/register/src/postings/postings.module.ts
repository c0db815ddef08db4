import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { postingStream } from '../shared/streams';
import { postingGround } from './posting-ground';
import * as commands from './posting.commands';
import { postingDecider } from './posting.decider';
import { postingEvents } from './posting.events';
import { listPostings, readPosting } from './posting.queries';
import { postings as postingsModel } from './posting.read-model';
import { postingRules } from './posting.rules';

export const postings: Capability = {
  name: 'postings',
  events: postingEvents,
  rules: postingRules,
  commandHandlers: commandHandlers({
    decider: postingDecider,
    commands: {
      StartPosting: commands.StartPosting,
      PostOnBoard: commands.PostOnBoard,
      TakeDownFromBoard: commands.TakeDownFromBoard,
    },
    stream: ({ posting }) => postingStream(posting),
    facts: async (command, read) => ({
      ground:
        command instanceof commands.StartPosting ? await postingGround(command.posting, read) : undefined,
    }),
  }),
  queryHandlers: queryHandlers([readPosting, listPostings]),
  readModels: [postingsModel],
};
