import { type EventFilter } from '../event-store';
import { EVENT_COLUMNS } from './event-row';

/** A statement that each connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
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

export const HEAD: Statement = {
  name: 'diarium-head',
  text: 'select coalesce(max(position), 0)::text as head from diarium.log',
  values: [],
};

export function streamStatement(stream: string, from: number, limit: number): Statement {
  return {
    name: 'diarium-read-stream',
    text: `select ${EVENT_COLUMNS}, data from diarium.log
      where stream = $1 and revision >= $2::bigint order by revision limit $3`,
    values: [stream, from, Number.isFinite(limit) ? limit : null],
  };
}

export function stretchStatement({ after, upTo, limit, largest, filter }: Stretch): Statement {
  const values: unknown[] = [after, upTo, limit, largest];
  const conditions: string[] = [];
  const names = ['diarium-read'];
  if (filter?.types) {
    conditions.push(`and type = any($${values.push(filter.types)}::text[])`);
    names.push('types');
  }
  if (filter?.streamPrefixes) {
    conditions.push(`and stream ^@ any($${values.push(filter.streamPrefixes)}::text[])`);
    names.push('prefixes');
  }
  return {
    name: names.join('-'),
    text: `select ${EVENT_COLUMNS}, case when pg_column_size(data) <= $4::bigint then data end
      from diarium.log where position > $1 and position <= $2 ${conditions.join(' ')}
      order by position limit $3`,
    values,
  };
}
