export { exampleDossiers, plannedFrom } from './example-dossiers';
