import { type CommandContext } from '@diarium/event-store';

/** A command before it was given. What is here may have been stored, once, whatever came after. */
export interface Invoked {
  readonly what: 'invoked';
  readonly id: string;
  readonly command: string;
  readonly fields: object;
  readonly context: CommandContext;
}

/** The register said that the command is done: these events stand there. */
export interface Acknowledged {
  readonly what: 'acknowledged';
  readonly id: string;
  readonly stream: string;
  /** Position of the last event, 0 when nothing changed. */
  readonly position: number;
  readonly events: readonly { readonly id: string; readonly revision: number }[];
}

/** A rule refused the command: nothing of it stands in the log. */
export interface Refused {
  readonly what: 'refused';
  readonly id: string;
  readonly code: string;
}

/** The register could not say how it ended. */
export interface Unknown {
  readonly what: 'unknown';
  readonly id: string;
  readonly error: string;
}

export type Entry = Invoked | Acknowledged | Refused | Unknown;
