import { type StreamEvent } from '../log/event';
import { type CommandContext } from './command-context';
import { type AnyDecider } from './decider';

/** What a command did. `repeated` when it had been done before: this is then its first outcome. */
export interface Outcome {
  readonly stream: string;
  readonly events: readonly StreamEvent[];
  /** Revision of the stream's last event by this command; its current one when nothing changed. */
  readonly revision: number;
  /** Position in the log to wait for before a view shows it; 0 when nothing changed. */
  readonly position: number;
  readonly repeated: boolean;
}

/** One command on its way to a decision. */
export interface Decision {
  readonly decider: AnyDecider;
  readonly commandName: string;
  readonly command: object;
  readonly stream: string;
  readonly facts: () => Promise<unknown>;
  readonly context: CommandContext;
  /** That nothing in its facts follows from its own stream: commands that wait for each other may share an append. */
  readonly mayShare?: boolean;
  /** The facts as they were when it was given, where they are looked up while it waits for others. */
  readonly given?: Promise<unknown>;
}
