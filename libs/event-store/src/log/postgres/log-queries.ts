import { type EventFilter } from '../event-store';
import { EVENT_COLUMNS, FOLDED_COLUMN } from './event-row';

/** A statement that each connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Up to `limit` of a stream's events from a revision on. */
export interface StreamRead {
  readonly stream: string;
  readonly from: number;
  readonly limit: number;
}

/** Part of the log: after the one position, up to the other. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
  /** The data of larger events, in bytes as stored, is left out. */
  readonly largest: number;
  readonly filter?: EventFilter;
}

/** Data above this size, in bytes as stored, comes alone, so that a page of large events stays small. */
export const LARGE = 16 * 1024;

export const HEAD: Statement = {
  name: 'diarium-head',
  text: 'select coalesce(max(position), 0)::text as head from diarium.log',
  values: [],
};

/** The events of several streams, the number of the read (from 0) before the columns of each. */
export function streamsStatement(reads: readonly StreamRead[]): Statement {
  return readsStatement('diarium-read-stream', `${EVENT_COLUMNS}, data`, reads);
}

/** The same events with no more than a fold looks at, each as one text after the number of its read. */
export function foldedStatement(reads: readonly StreamRead[]): Statement {
  return readsStatement('diarium-read-folded', FOLDED_COLUMN, reads);
}

function readsStatement(name: string, columns: string, reads: readonly StreamRead[]): Statement {
  return {
    name,
    text: `select r.n - 1, ${columns}
      from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality r(of_stream, first, most, n)
      cross join lateral (
        select * from diarium.log
        where stream = r.of_stream and revision >= r.first order by revision limit r.most
      ) e
      order by r.n, revision`,
    values: [
      reads.map(({ stream }) => stream),
      reads.map(({ from }) => from),
      reads.map(({ limit }) => (Number.isFinite(limit) ? limit : null)),
    ],
  };
}

export function stretchStatement(wanted: Stretch): Statement {
  const { name, text, values } = eventsOf(wanted);
  return { name: `diarium-read${name}`, text, values };
}

/**
 * The same with the head before the columns of each event, both from one snapshot: for whoever may reach the end.
 * Without events there is one row with nothing but the head.
 */
export function lastStretchStatement(wanted: Stretch): Statement {
  const { name, text, values } = eventsOf(wanted);
  return {
    name: `diarium-read-last${name}`,
    text: `select h.head, e.*
      from (select coalesce(max(position), 0)::text as head from diarium.log) h left join (${text}) e on true
      order by e.position`,
    values,
  };
}

function eventsOf({ after, upTo, limit, largest, filter }: Stretch): Statement {
  const values: unknown[] = [after, upTo, limit, largest];
  const conditions: string[] = [];
  let name = '';
  if (filter?.types) {
    conditions.push(`and type = any($${values.push(filter.types)}::text[])`);
    name += '-types';
  }
  if (filter?.streamPrefixes) {
    conditions.push(`and stream ^@ any($${values.push(filter.streamPrefixes)}::text[])`);
    name += '-prefixes';
  }
  const text = `select ${EVENT_COLUMNS}, case when pg_column_size(data) <= $4::bigint then data end
      from diarium.log where position > $1 and position <= $2 ${conditions.join(' ')}
      order by position limit $3`;
  return { name, text, values };
}
