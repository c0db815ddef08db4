import { type RecordedEvent } from '@diarium/event-store';

/** What a trail can be of. */
export const SUBJECT_KINDS = [
  'case',
  'document',
  'meeting',
  'decision',
  'goal',
  'plan',
  'assignment',
  'committee',
  'user',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /** `GNU-2022-6`, `GNU-2022-6:3`, `GNU-2022|statistik` … */
  readonly key: string;
}

/** Part of a stream: all of it, or the one event at a revision. */
export interface Stretch {
  readonly stream: string;
  readonly revision?: number;
}

/** Where the life of a kind of thing stands, and which read models tell of it. */
export interface SubjectSpec {
  /** What may hold events about it, by its key. */
  readonly streams: (key: string) => readonly Stretch[];
  /** Read models whose rows are its state: by name, the field that holds its key. */
  readonly state: Readonly<Record<string, string>>;
  /** Read models that have a row for each event about it, likewise. */
  readonly told?: Readonly<Record<string, string>>;
  /** Further streams that a row of its state speaks of. */
  readonly further?: (row: Readonly<Record<string, unknown>>) => readonly string[];
}

/** `GNU-2022-6` → `GNU-2022` */
const series = (key: string): string => key.split('-').slice(0, 2).join('-');
/** What stands before a sign: `GNU-2022-6:3` → `GNU-2022-6`. */
const before = (key: string, sign: string): string => key.split(sign)[0] ?? key;
const whole = (...streams: readonly string[]): readonly Stretch[] => streams.map((stream) => ({ stream }));

/** The event that gave a number: its revision is the number less one. */
function numbered(kind: string, key: string): readonly Stretch[] {
  const number = Number(/-D?(\d+)$/.exec(key)?.[1]);
  return Number.isInteger(number) ? [{ stream: `${kind}-${series(key)}`, revision: number - 1 }] : [];
}

export const SUBJECTS: Readonly<Record<SubjectKind, SubjectSpec>> = {
  case: {
    streams: (key) => [...numbered('register', key), ...whole(`case-${key}`)],
    state: { 'case-list': 'key', 'case-obligations': 'key', 'document-list': 'case' },
    told: { 'case-file': 'case' },
  },
  document: {
    streams: (key) => whole(`case-${before(key, ':')}`),
    state: { 'document-list': 'key' },
  },
  meeting: {
    streams: (key) => whole(`meeting-${key}`, `posting-${key}`, `minutes-${series(key)}`),
    state: {
      'meeting-calendar': 'key',
      sittings: 'key',
      agendas: 'key',
      postings: 'key',
      paragraphs: 'meeting',
    },
  },
  decision: {
    streams: (key) => [
      ...numbered(/-D\d+$/.test(key) ? 'delegated' : 'minutes', key),
      ...whole(`decision-${key}`, `posting-${key}`, `meeting-${before(key, '#')}`),
    ],
    state: { 'decision-list': 'key', paragraphs: 'key', 'delegated-list': 'key', postings: 'key' },
    told: { 'decision-file': 'decision' },
    further: ({ meeting }) =>
      typeof meeting === 'string' ? [`meeting-${meeting}`, `posting-${meeting}`] : [],
  },
  goal: { streams: (key) => whole(`plan-${before(key, '|')}`), state: { 'goal-status': 'key' } },
  plan: { streams: (key) => whole(`plan-${key}`), state: { plan: 'key' } },
  assignment: {
    streams: (key) => whole(`assignment-${key.replace('|', '-')}`, `plan-${before(key, '|')}`),
    state: { 'assignment-list': 'key' },
  },
  committee: {
    streams: (key) => whole(`committee-${key}`, `delegation-${key}`),
    state: { committees: 'key', 'committee-members': 'committee', 'delegation-order': 'key' },
  },
  user: { streams: (key) => whole(`user-${key}`), state: { 'user-list': 'key' } },
};

/** True for an event of a stream in which everything is about the subject. */
export function isItsOwn({ kind, key }: Subject, { stream }: RecordedEvent): boolean {
  return stream === `${kind}-${key}` || stream === `posting-${key}`;
}
