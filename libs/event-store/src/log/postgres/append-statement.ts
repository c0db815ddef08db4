import { type QueryConfig } from 'pg';
import { DuplicateEvent, RevisionConflict } from '../errors';
import { type AppendRequest, type Verdict } from './append-request';
import { integerArray, jsonArray, textArray } from './array-parameter';

/** What `diarium.append` answers. */
export interface BatchAnswer {
  readonly head: number;
  readonly actual: readonly number[];
  readonly standing: readonly (number | null)[] | null;
  readonly elsewhere: readonly (string | null)[] | null;
}

const APPEND = `select diarium.append(
  $1, $2, $3, $4, $5::text[]::uuid[], $6, $7, $8::text[]::timestamptz[], $9, $10, $11) as answer`;

/** The call that appends a batch, as one statement that commits by itself; `careful` looks up all event ids. */
export function appendStatement(batch: readonly AppendRequest[], careful: boolean): QueryConfig {
  const events = batch.flatMap((append) => append.events);
  return {
    name: 'diarium-append',
    text: APPEND,
    values: [
      textArray(batch.map(({ stream }) => stream)),
      integerArray(batch.map(({ expected }) => expected)),
      integerArray(batch.flatMap((append, index) => append.events.map(() => index + 1))),
      integerArray(batch.flatMap((append) => append.events.map((_, offset) => append.expected + 1 + offset))),
      textArray(events.map(({ id }) => id)),
      textArray(events.map(({ type }) => type)),
      integerArray(events.map(({ version }) => version)),
      textArray(events.map(({ occurredAt }) => occurredAt)),
      jsonArray(events.map(({ data }) => data)),
      jsonArray(events.map(({ metadata }) => metadata)),
      careful,
    ],
  };
}

/** What became of each append. The positions of those that were stored follow each other from the head. */
export function verdictsOf(batch: readonly AppendRequest[], answer: BatchAnswer): readonly Verdict[] {
  let position = answer.head;
  return batch.map(({ stream, expected, events }, index) => {
    const standing = answer.standing?.[index];
    const actual = answer.actual[index] ?? -1;
    const elsewhere = answer.elsewhere?.[index];
    const revision = expected + events.length;
    if (standing) return { revision, position: standing, repeated: true };
    if (actual !== expected) return new RevisionConflict(stream, expected, actual);
    if (elsewhere) return new DuplicateEvent(elsewhere);
    position += events.length;
    return { revision, position, repeated: false };
  });
}
