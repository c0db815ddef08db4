import { type Where } from './open-register-at';

/** What an application does while faults happen to it. */
export type Work = 'commands' | 'import' | 'projection';

export interface Job {
  readonly where: Where;
  readonly work: Work;
  readonly seed: number;
  readonly clerks: number;
  readonly projectionBatch: number;
  /** Which dossiers an import takes. */
  readonly dossier: number;
  /** The file of its journal. */
  readonly journal: string;
}

/** What an application says on its standard output, a word a line. */
export type Word = 'loaded' | 'ready' | 'done';
