import { sql } from '@event-driven-io/dumbo';
import {
  getPostgreSQLEventStore,
  type PostgreSQLProjectionDefinition,
  type PostgresReadEventMetadata,
  pongoSingleStreamProjection,
  postgreSQLRawSQLProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { measuredEvent, type MeasuredEvent, STREAM_LENGTH } from '../data/measured-event';

export interface EmmettFoldInput {
  readonly url: string;
  readonly events: number;
  /** `as it comes`: documents, its own pace. `tuned`: bare SQL, large pages, no pauses. */
  readonly how: 'as it comes' | 'tuned';
}

type Dealt = { readonly type: 'MatterDealtWith'; readonly data: MeasuredEvent['data'] };

const PULLING = { 'as it comes': undefined, tuned: { batchSize: 2000, pullingFrequencyInMs: 1 } };

/** Folds a log of its own into a keyed view by its consumer: seconds until it has seen every event. */
export async function run({ url, events, how }: EmmettFoldInput): Promise<number> {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  for (let from = 0; from < events; from += STREAM_LENGTH) {
    const batch = Array.from({ length: STREAM_LENGTH }, (_, turn) => dealt(from + turn));
    await store.appendToStream(`case-GNU-2024-${from}`, batch);
  }
  const consumer = rebuildPostgreSQLProjections<Dealt>({
    connectionString: url,
    pulling: PULLING[how],
    projections: [how === 'tuned' ? bareSql : documents],
  });
  const started = performance.now();
  await consumer.start();
  return (performance.now() - started) / 1000;
}

function dealt(turn: number): Dealt {
  const { data } = measuredEvent(turn);
  return { type: 'MatterDealtWith', data };
}

type Listed = { readonly events: number; readonly serial: number; readonly title: string };

const documents = pongoSingleStreamProjection<Listed, Dealt, PostgresReadEventMetadata, Dealt>({
  collectionName: 'measured_list',
  canHandle: ['MatterDealtWith'],
  initialState: () => ({ events: 0, serial: 0, title: '' }),
  evolve: ({ events }: Listed, { data: { serial, title } }: Dealt) => ({ events: events + 1, serial, title }),
});

const bareSql: PostgreSQLProjectionDefinition<Dealt> = postgreSQLRawSQLProjection<Dealt>({
  name: 'measured_list',
  canHandle: ['MatterDealtWith'],
  init: () => sql('create table measured_list (key text primary key, events int, serial int, title text)'),
  evolve: ({ data, ...event }) => {
    const { streamName } = (event as unknown as { metadata: { streamName: string } }).metadata;
    return sql(
      `insert into measured_list values (%L, 1, %s, %L) on conflict (key) do update
       set events = measured_list.events + 1, serial = excluded.serial, title = excluded.title`,
      streamName,
      data.serial,
      data.title,
    );
  },
});
