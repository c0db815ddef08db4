import { readArguments, USAGE } from './arguments';
import { verdictText, verifyFile } from './verify-file';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Does what the words after `diarium-verify` say. @returns the exit code */
export function run(words: readonly string[], { out, err }: Streams): 0 | 1 | 2 {
  try {
    const given = readArguments(words);
    if (!given) {
      out(USAGE);
      return 0;
    }
    const verdict = verifyFile(given);
    out(given.json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict, given.language));
    return verdict.isProved ? 0 : 1;
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
}
