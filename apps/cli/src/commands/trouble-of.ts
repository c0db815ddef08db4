import { type Trouble } from '@diarium/event-store';
import { type Call } from '../command/call';

/** Tells on the error stream what goes wrong beside the command. */
export const troubleOf =
  ({ terminal, texts }: Pick<Call, 'terminal' | 'texts'>) =>
  ({ of, error }: Trouble): void => {
    terminal.err(`${texts.messages.trouble(of, error.message)}\n`);
  };
