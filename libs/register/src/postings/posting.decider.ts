import { type Decider } from '@diarium/event-store';
import { type UpOnBoard } from './appeal-window';
import { type PostingGround } from './posting-ground';
import type * as commands from './posting.commands';
import { type PostingEvents } from './posting.events';
import { postingFold, type PostingState, windowOf, withPosted } from './posting.state';
import { refusePosting } from './posting.rules';

export interface PostingCommands {
  StartPosting: commands.StartPosting;
  PostOnBoard: commands.PostOnBoard;
  TakeDownFromBoard: commands.TakeDownFromBoard;
}

export interface PostingFacts {
  /** What is to be posted. Gathered only for `StartPosting`; undefined where the register has nothing of the key. */
  readonly ground: PostingGround | undefined;
}

/** All rules of a posting: settled once, then up and down on each of its boards. */
export const postingDecider: Decider<PostingState, PostingCommands, PostingEvents, PostingFacts> = {
  ...postingFold,
  decide: {
    StartPosting: ({ posting, kept }, state, { facts }) => {
      if (state.started) refusePosting('posting.exists', { posting });
      const ground = facts.ground ?? refusePosting('posting.nothing-to-post', { posting });
      const { kind, committee, decidedOn, decisions, boards } = ground;
      const attestedOn = attestedOr(posting, ground);
      if (boards.length === 0) refusePosting('posting.no-boards', { committee, day: attestedOn });
      return [
        {
          type: 'PostingStarted',
          data: { kind, committee, decidedOn, attestedOn, decisions, kept, boards },
        },
      ];
    },

    PostOnBoard: (command, state, { today }) => {
      const { board, on, evidence = null } = command;
      const { attestedOn: attested, decisions } = refuseUnlessStarted(command, state);
      if (on < attested) refusePosting('posting.before-attestation', { on, attested });
      if (on > today) refusePosting('posting.in-the-future', { on, today });
      const latest = latestOn(board, state);
      if (latest) refuseUpAgain({ board, on }, latest, state);
      const window = windowOf(withPosted(state, board, on)) ?? null;
      return [{ type: 'BoardPosted', data: { board, on, evidence, window, decisions: keysOf(decisions) } }];
    },

    TakeDownFromBoard: (command, state, { today }) => {
      const { board, on, reason } = command;
      const { decisions } = refuseUnlessStarted(command, state);
      const latest = latestOn(board, state);
      if (latest?.down !== null) return refusePosting('posting.not-up', { board });
      if (on < latest.up) refusePosting('posting.down-before-up', { board, on, up: latest.up });
      if (on > today) refusePosting('posting.in-the-future', { on, today });
      const last = windowOf(state)?.last;
      const early = last === undefined || on <= last;
      if (early && !reason) refusePosting('posting.early-without-reason', { last });
      return [{ type: 'BoardTakenDown', data: { board, on, early, decisions: keysOf(decisions) } }];
    },
  },
};

const keysOf = (decisions: PostingEvents['PostingStarted']['decisions']): readonly string[] =>
  decisions.map(({ decision }) => decision);

/** The day of attestation; a delegated decision is made ready when it is made. */
function attestedOr(posting: string, ground: PostingGround): string {
  if (ground.isReported) refusePosting('posting.not-for-the-board', { posting });
  if (ground.takenBack) refusePosting('posting.taken-back', { posting });
  if (ground.withMinutes !== undefined)
    refusePosting('posting.with-its-minutes', { posting, minutes: ground.withMinutes });
  return ground.attestedOn ?? refusePosting('posting.not-attested', { posting });
}

function refuseUnlessStarted(
  { posting }: { posting: string },
  { started }: PostingState,
): PostingEvents['PostingStarted'] {
  return started ?? refusePosting('posting.unknown', { posting });
}

function latestOn(board: string, { boards }: PostingState): UpOnBoard | undefined {
  const times =
    boards.get(board) ?? refusePosting('posting.no-such-board', { board, boards: [...boards.keys()] });
  return times.at(-1);
}

function refuseUpAgain(
  { board, on }: { board: string; on: string },
  { up, down }: UpOnBoard,
  state: PostingState,
): void {
  if (down === null) return refusePosting('posting.up-already', { board, up });
  const last = windowOf(state)?.last;
  if (last !== undefined) refusePosting('posting.served-its-time', { last });
  if (on < down) refusePosting('posting.before-taken-down', { board, down, on });
}
