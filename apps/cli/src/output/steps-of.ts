import { type Call } from '../command/call';
import { Steps } from './steps';

/** The steps of a call, told in its language. */
export function stepsOf({ terminal, texts }: Pick<Call, 'terminal' | 'texts'>): Steps {
  const { language, messages } = texts;
  return new Steps(terminal, { language, done: messages.done, failed: messages.failed });
}
