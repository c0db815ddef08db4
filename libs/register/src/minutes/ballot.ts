import { refuseMinutes } from './minutes.rules';
import { type BallotInput } from './paragraph.commands';
import { type Ballot, type Proposal } from './paragraph.events';

export interface Chamber {
  /** Keys of those who take part. */
  readonly serving: readonly string[];
  readonly chair: string;
  /** An election: closed ballot, and lot at a tie (KL 5:54–56). */
  readonly election: boolean;
  readonly exerciseOfAuthority: boolean;
}

type Votes = Pick<Ballot, 'tally' | 'abstained' | 'votes'>;

/** A ballot with what follows from its votes: computed, and what was stated held against it. */
export function settle(given: BallotInput, chamber: Chamber): Ballot {
  const { between, kind } = given;
  const stated = given.carried;
  if (kind === 'acclamation') {
    if (!between.includes(stated)) refuseMinutes('minutes.unknown-proposal', { proposal: stated });
    return { between, kind, tally: [], abstained: 0, votes: [], settledBy: 'acclamation', carried: stated };
  }
  const votes = kind === 'open' ? openVotes(given, chamber) : closedVotes(given, chamber);
  refuseAbstention(votes, chamber);
  return { between, kind, ...votes, ...resultOf(votes, stated, chamber) };
}

function openVotes({ between, votes }: BallotInput, { serving, election }: Chamber): Votes {
  if (election) refuseMinutes('minutes.open-vote-in-election');
  if (between.length !== 2) refuseMinutes('minutes.vote-between-two');
  const voters = votes.map(({ person }) => person);
  const wrong = [
    ...serving.filter((person) => voters.filter((it) => it === person).length !== 1),
    ...voters.filter((person) => !serving.includes(person)),
  ];
  if (wrong.length > 0) refuseMinutes('minutes.votes-not-of-serving', { persons: [...new Set(wrong)] });
  const cast = votes.map(({ person, proposal = null }) => ({ person, proposal }));
  const strange = cast.find(({ proposal }) => proposal !== null && !between.includes(proposal));
  if (strange) refuseMinutes('minutes.unknown-proposal', { proposal: strange.proposal });
  return {
    votes: cast,
    tally: between.map((proposal) => ({
      proposal,
      votes: cast.filter((vote) => vote.proposal === proposal).length,
    })),
    abstained: cast.filter(({ proposal }) => proposal === null).length,
  };
}

function closedVotes(given: BallotInput, { serving, election }: Chamber): Votes {
  const { between, tally: counted, abstained } = given;
  if (!election) refuseMinutes('minutes.closed-vote-outside-election');
  if (given.votes.length > 0) refuseMinutes('minutes.names-in-closed-ballot');
  const strange = counted.find(({ proposal }) => !between.includes(proposal));
  if (strange) refuseMinutes('minutes.unknown-proposal', { proposal: strange.proposal });
  const tally = between.map((proposal) => ({
    proposal,
    votes: counted.filter((it) => it.proposal === proposal).reduce((sum, it) => sum + it.votes, 0),
  }));
  const votes = tally.reduce((sum, it) => sum + it.votes, 0);
  if (votes + abstained !== serving.length)
    refuseMinutes('minutes.votes-do-not-add-up', { votes, abstained, serving: serving.length });
  return { votes: [], tally, abstained };
}

function refuseAbstention({ abstained }: Votes, { exerciseOfAuthority }: Chamber): void {
  if (exerciseOfAuthority && abstained > 0) refuseMinutes('minutes.abstention-in-authority');
}

/** The most votes; at a tie the chair’s vote, in an election the lot. */
function resultOf(
  { tally, votes }: Votes,
  stated: string,
  { chair, election }: Chamber,
): Pick<Ballot, 'settledBy' | 'carried'> {
  const most = Math.max(...tally.map((it) => it.votes));
  const leading = tally.filter((it) => it.votes === most).map(({ proposal }) => proposal);
  const ofChair = votes.find(({ person }) => person === chair)?.proposal ?? null;
  const tied = leading.length > 1;
  // A chair who abstained and one who draws lots may still settle it for any of those that lead.
  const possible = tied && !election && ofChair !== null ? [ofChair] : leading;
  if (!possible.includes(stated)) refuseMinutes('minutes.does-not-follow', { carried: possible, stated });
  const settledBy = !tied ? 'majority' : election ? 'lot' : 'casting-vote';
  return { settledBy, carried: stated };
}

/** The ballots in their order: what has lost is not put again, and everything that was not withdrawn is put. */
export function settleAll(
  given: readonly BallotInput[],
  proposals: readonly Proposal[],
  chamber: Chamber,
): readonly Ballot[] {
  const ballots = withOneAlone(given, proposals).map((ballot) => settle(ballot, chamber));
  const known = new Set(proposals.map(({ proposal }) => proposal));
  const lost = new Set<string>();
  for (const { between, carried } of ballots) {
    for (const proposal of between) {
      if (!known.has(proposal)) refuseMinutes('minutes.unknown-proposal', { proposal });
      if (lost.has(proposal)) refuseMinutes('minutes.proposal-lost', { proposal });
    }
    for (const proposal of between) if (proposal !== carried) lost.add(proposal);
  }
  return ballots;
}

function withOneAlone(
  given: readonly BallotInput[],
  [only, ...more]: readonly Proposal[],
): readonly BallotInput[] {
  if (given.length > 0 || !only || more.length > 0) return given;
  const { proposal } = only;
  return [
    { between: [proposal], kind: 'acclamation', votes: [], tally: [], abstained: 0, carried: proposal },
  ];
}
