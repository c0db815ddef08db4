export { type DossierFile, readDossierFiles } from './dossier-files';
export { type CaseListResult, importCaseList } from './case-lists/import-case-list';
export * from './run/import-dossiers';
export * from './run/import-options';
export { type ImportedCounts, type ImportResult } from './run/import-result';
export { ImportInterrupted } from './run/run-live';
export { type DossierProblem } from './problem';
