export * from './as-of/as-of';
export * from './as-of/as-of-time';
export { asOfRules, refuseAsOf } from './as-of/as-of.rules';
