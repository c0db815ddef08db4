export { type DossierFile, readDossierFiles } from './dossier-files';
export { caseListRules } from './case-lists/case-list.rules';
export { type CaseListFiles, type CaseListResult, importCaseList } from './case-lists/import-case-list';
export { type CaseListOptions } from './case-lists/case-list-options';
export { type PreviewedCase } from './case-lists/rehearse-case-list';
export { importRules } from './import.rules';
export { type Label } from './mapping/step';
export { DossierProblem, type Place } from './problem';
export * from './run/import-dossiers';
export * from './run/import-options';
export {
  type Counts,
  type EntryState,
  type ImportedCounts,
  type ImportedDossier,
  type ImportedEntry,
  type ImportResult,
  type KindCounts,
} from './run/import-result';
export { ImportInterrupted } from './run/run-live';
