export * from './cases/case.commands';
export * from './cases/case.events';
export * from './shared/capability';
