export * from './decider-scenario';
export * from './recorded-event';
