export * from './decider-scenario';
export * from './recorded-event';
export * from './event-store.contract';
export * from './event-store/open-log';
export * from '../log/eventstoredb/eventstoredb-event-store';
export { jsonbText } from '../projector/sums/jsonb-text';
