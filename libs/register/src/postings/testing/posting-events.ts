import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { type PostingGround } from '../posting-ground';
import { postingDecider } from '../posting.decider';
import { type PostingEvents } from '../posting.events';

type PostingDraft = Draft<PostingEvents>;

export const posting = 'GNU-2022-11-07';
const boards = [
  { board: 'region', name: 'Region Jämtland Härjedalen' },
  { board: 'åre', name: 'Åre kommun' },
];
const decisions = [{ decision: 'GNU-2022-34', appeal: 'KL 13' }] as const;

const ground: PostingGround = {
  kind: 'minutes',
  committee: 'GNU',
  decidedOn: '2022-11-07',
  attestedOn: '2022-11-14',
  takenBack: false,
  isReported: false,
  withMinutes: undefined,
  decisions,
  boards,
};

/** @param changes of what is to be posted; null where the register has nothing of the key */
export const onPosting = (changes: Partial<PostingGround> | null = {}, today = '2023-03-01') =>
  scenario(postingDecider, {
    facts: { ground: changes === null ? undefined : { ...ground, ...changes } },
    today,
    stream: `posting-${posting}`,
  });

export const started: PostingDraft = {
  type: 'PostingStarted',
  data: {
    kind: 'minutes',
    committee: 'GNU',
    decidedOn: '2022-11-07',
    attestedOn: '2022-11-14',
    decisions,
    kept: 'Regionens hus, Östersund',
    boards,
  },
};

export const up = (
  board: string,
  on: string,
  window: PostingEvents['BoardPosted']['window'] = null,
): PostingDraft => ({
  type: 'BoardPosted',
  data: { board, on, evidence: null, window, decisions: ['GNU-2022-34'] },
});

export const down = (board: string, on: string, early = false): PostingDraft => ({
  type: 'BoardTakenDown',
  data: { board, on, early, decisions: ['GNU-2022-34'] },
});

export const fullyUp = [
  started,
  up('region', '2022-11-14'),
  up('åre', '2022-11-16', { start: '2022-11-16', last: '2022-12-07' }),
];
