import { DomainError } from '@diarium/event-store';
import { type Chamber, settle, settleAll } from './ballot';
import { type BallotInput } from './paragraph.commands';
import { type Proposal } from './paragraph.events';

const chamber: Chamber = {
  ...{ serving: ['anna', 'bo', 'cia', 'dan'], chair: 'anna' },
  ...{ election: false, exerciseOfAuthority: false },
};
const election = { ...chamber, election: true };

/** `ja ja nej -`: how those who serve vote, in their order. */
const cast = (line: string) =>
  line.split(' ').map((proposal, index) => ({
    person: chamber.serving[index] ?? `p${index}`,
    ...(proposal === '-' ? {} : { proposal }),
  }));

const ballot = (changes: Partial<BallotInput>): BallotInput => ({
  ...{ between: ['ja', 'nej'], kind: 'open', votes: [], tally: [], abstained: 0, carried: 'ja' },
  ...changes,
});
const open = (line: string, carried: string) => ballot({ votes: cast(line), carried });
const closed = (ja: number, nej: number, changes: Partial<BallotInput> = {}) =>
  ballot({
    kind: 'closed',
    tally: [
      { proposal: 'ja', votes: ja },
      { proposal: 'nej', votes: nej },
    ],
    ...changes,
  });
const refusalOf = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.rule.section] : [String(error)];
  }
};
const refusal = (given: BallotInput, within = chamber) => refusalOf(() => settle(given, within));

describe('an open vote', () => {
  it('KL 5:55: is settled by simple majority, and names how each voted', () => {
    expect(settle(open('ja ja ja nej', 'ja'), chamber)).toMatchObject({
      tally: [
        { proposal: 'ja', votes: 3 },
        { proposal: 'nej', votes: 1 },
      ],
      votes: [{ person: 'anna', proposal: 'ja' }, {}, {}, { person: 'dan', proposal: 'nej' }],
      ...{ abstained: 0, settledBy: 'majority', carried: 'ja' },
    });
    expect(refusal(open('ja ja ja nej', 'nej'))).toContain('minutes.does-not-follow');
  });

  it('KL 5:54: is settled by the chair’s vote at a tie', () => {
    expect(settle(open('nej ja ja nej', 'nej'), chamber)).toMatchObject({
      ...{ settledBy: 'casting-vote', carried: 'nej' },
    });
    expect(refusal(open('nej ja ja nej', 'ja'))).toContain('minutes.does-not-follow');
  });

  it('KL 5:54: is settled at a tie as the chair says who abstained', () => {
    for (const carried of ['ja', 'nej'])
      expect(settle(open('- ja nej -', carried), chamber)).toMatchObject({
        ...{ abstained: 2, settledBy: 'casting-vote', carried },
      });
  });

  it('KL 4:24: names each who serves exactly once, and nobody else', () => {
    const votes = cast('ja ja ja nej');
    for (const wrong of [votes.slice(1), [...votes, ...votes.slice(0, 1)], [...votes, { person: 'eva' }]])
      expect(refusal(ballot({ votes: wrong }))).toContain('minutes.votes-not-of-serving');
    expect(refusal(open('ja ja ja annat', 'ja'))).toContain('minutes.unknown-proposal');
  });

  it('KL 4:25: has no abstentions where it is exercise of authority', () => {
    const authority = { ...chamber, exerciseOfAuthority: true };
    expect(refusal(open('ja ja ja -', 'ja'), authority)).toEqual([
      'minutes.abstention-in-authority',
      'KL 4:25',
    ]);
    expect(settle(open('ja ja ja nej', 'ja'), authority)).toMatchObject({ carried: 'ja' });
  });

  it('KL 5:54–55: stands between two proposals, and is not how elections are held', () => {
    expect(refusal(ballot({ between: ['ja', 'nej', 'annat'] }))).toContain('minutes.vote-between-two');
    expect(refusal(open('ja ja ja nej', 'ja'), election)).toContain('minutes.open-vote-in-election');
  });
});

describe('a closed ballot', () => {
  it('KL 5:54–56: is for elections, counts, and stores no names', () => {
    expect(settle(closed(3, 1), election)).toMatchObject({ votes: [], settledBy: 'majority', carried: 'ja' });
    expect(refusal(closed(3, 1))).toContain('minutes.closed-vote-outside-election');
    expect(refusal(closed(3, 1, { votes: cast('ja ja ja nej') }), election)).toContain(
      'minutes.names-in-closed-ballot',
    );
  });

  it('KL 4:24–26: has as many votes and abstentions as members who serve', () => {
    expect(refusal(closed(3, 2), election)).toContain('minutes.votes-do-not-add-up');
    expect(settle(closed(2, 1, { abstained: 1 }), election)).toMatchObject({ abstained: 1 });
    expect(refusal(closed(2, 1, { between: ['ja', 'annat'] }), election)).toContain(
      'minutes.unknown-proposal',
    );
  });

  it('KL 5:56: is settled by lot at a tie, for one of those who lead', () => {
    expect(settle(closed(2, 2, { carried: 'nej' }), election)).toMatchObject({
      ...{ settledBy: 'lot', carried: 'nej' },
    });
    const three = closed(2, 2, { between: ['ja', 'nej', 'annat'], carried: 'annat' });
    expect(refusal(three, election)).toContain('minutes.does-not-follow');
  });
});

describe('the order of putting', () => {
  const proposal = (key: string): Proposal => ({ proposal: key, by: null, aim: 'decide', text: key });
  const acclaimed = (carried: string, ...between: readonly string[]) =>
    ballot({ kind: 'acclamation', between: [...between], carried });
  const three = ['a', 'b', 'c'].map(proposal);

  it('KL 5:54: does not put again what has lost', () => {
    const after = [acclaimed('b', 'b', 'c'), acclaimed('a', 'a', 'b')];
    expect(settleAll(after, three, chamber).map(({ carried }) => carried)).toEqual(['b', 'a']);
    const again = [acclaimed('b', 'b', 'c'), acclaimed('c', 'a', 'c')];
    expect(refusalOf(() => settleAll(again, three, chamber))).toEqual(['minutes.proposal-lost', 'KL 5:54']);
  });

  it('puts only proposals of the paragraph', () => {
    expect(refusalOf(() => settleAll([acclaimed('d', 'a', 'd')], three, chamber))).toContain(
      'minutes.unknown-proposal',
    );
    expect(refusal(acclaimed('d', 'a', 'b'))).toContain('minutes.unknown-proposal');
  });

  it('carries one proposal alone by acclamation', () => {
    expect(settleAll([], three.slice(0, 1), chamber)).toMatchObject([{ between: ['a'], carried: 'a' }]);
    expect(settleAll([], three, chamber)).toEqual([]);
  });
});
