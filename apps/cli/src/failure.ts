import { InvalidSettings, type Language } from '@diarium/config';
import { DatabaseError } from '@diarium/database';
import { DomainError, type FieldProblem, LogError } from '@diarium/event-store';
import { CommanderError } from 'commander';
import { usageError } from './command/usage-errors';
import { EXIT, type Exit, exitOfRefusal } from './exit-codes';
import { type Texts } from './texts';

/** What went wrong, as programs and people are told it. */
export interface Failure {
  readonly code: string;
  /** The section of law, or `D` where it is a choice of the register; null where no rule is behind it. */
  readonly section: string | null;
  readonly text: string;
  readonly details: unknown;
  readonly exit: Exit;
}

export function failureOf(error: unknown, texts: Texts, language: Language): Failure {
  if (error instanceof DomainError) return refusal(error, texts, language);
  if (error instanceof CommanderError)
    return refusal(usageError(error, texts.program.didYouMean), texts, language);
  if (error instanceof InvalidSettings) return unopened(error.code, error.message, error.problems);
  if (error instanceof DatabaseError)
    return unopened(error.code, `${texts.messages.databaseErrors[error.code]} ${error.message}`, null);
  if (error instanceof LogError) return ofLog(error, texts);
  const message = error instanceof Error ? error.message : String(error);
  return without('internal', texts.messages.internal(message), EXIT.internal);
}

function refusal(error: DomainError, texts: Texts, language: Language): Failure {
  const { code, rule, details } = error;
  const text =
    code === 'command.invalid'
      ? texts.messages.invalidData((details.problems as FieldProblem[]).map((it) => inWords(it, texts)))
      : error.text(language);
  return { code, section: rule.section, text, details, exit: exitOfRefusal(code) };
}

/** class-validator has its messages in English only; what follows the colon names what it takes. */
function inWords({ field, constraint, message }: FieldProblem, { messages }: Texts): string {
  const problems: Readonly<Record<string, string | undefined>> = messages.fieldProblems;
  const said = problems[constraint];
  if (said === undefined) return message;
  const [, values] = /values: (.*)$/.exec(message) ?? [];
  return `${field} ${said}${values === undefined ? '' : ` ${values}`}`;
}

function ofLog({ code, message }: LogError, { messages }: Texts): Failure {
  const said: Readonly<Record<string, string | undefined>> = messages.logErrors;
  const exit = code === 'projector.not-halted' ? EXIT.refused : exitOfRefusal(code);
  const isForeseen = exit !== EXIT.refused || code === 'projector.not-halted';
  return without(code, [said[code], message].filter(Boolean).join(' '), isForeseen ? exit : EXIT.internal);
}

const unopened = (code: string, text: string, details: unknown): Failure => ({
  code,
  section: null,
  text,
  details,
  exit: EXIT.notOpened,
});

const without = (code: string, text: string, exit: Exit): Failure => ({
  code,
  section: null,
  text,
  details: {},
  exit,
});
