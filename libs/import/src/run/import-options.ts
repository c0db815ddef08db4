import { type CommandGateway } from '@diarium/event-store';

export type Phase = 'rehearsal' | 'import';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  /** The dossier at work. */
  readonly dossier: string;
}

export interface ImportOptions {
  /** Decides as the register would, and stores nothing. */
  readonly rehearsal: CommandGateway;
  /** The register; without it nothing is stored, and the result says what would happen. */
  readonly live?: CommandGateway;
  readonly actor: string;
  readonly role: string;
  readonly onProgress?: (progress: Progress) => void;
}
