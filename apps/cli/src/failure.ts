import { KeysError } from '@diarium/access';
import { InvalidSettings, type Language } from '@diarium/config';
import { DatabaseError, isConnectionLost } from '@diarium/database';
import { FileError } from '@diarium/file-store';
import { DomainError, type FieldProblem, LogError, RevisionConflict } from '@diarium/event-store';
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
  // Whatever it was asked when it went away: as where it goes away while the register is opened.
  if (isConnectionLost(error)) return lostConnection(error, texts);
  const other = ofKeysOrFile(error, texts, language);
  if (other) return other;
  const message = error instanceof Error ? error.message : String(error);
  return failure('internal', texts.messages.internal(message), EXIT.internal);
}

function lostConnection({ message }: Error, { messages }: Texts): Failure {
  const code = 'database.connection-lost';
  return unopened(code, `${messages.databaseErrors[code]} ${messages.lookAgain} (${message})`, null);
}

function ofKeysOrFile(error: unknown, { keys }: Texts, language: Language): Failure | undefined {
  if (error instanceof KeysError)
    return unopened(error.code, `${keys.errors[error.code]} ${error.message}`, null);
  if (!(error instanceof FileError)) return undefined;
  const exit = error.isRefusal ? EXIT.refused : EXIT.internal;
  return { ...failure(error.code, error.text(language), exit), details: error.details };
}

function refusal(error: DomainError, texts: Texts, language: Language): Failure {
  const { code, rule, details } = error;
  const text =
    code === 'command.invalid'
      ? texts.messages.invalidData(problemsInWords(details.problems as FieldProblem[], texts))
      : error.text(language);
  return { code, section: rule.section, text, details, exit: exitOfRefusal(code) };
}

/** One problem for each field is enough to mend it; that it is missing comes before what it lacks. */
function problemsInWords(problems: readonly FieldProblem[], texts: Texts): readonly string[] {
  const fields = [...new Set(problems.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const own = problems.filter((problem) => problem.field === field);
    const problem = own.find(({ constraint }) => constraint === 'isNotEmpty') ?? own[0];
    return problem ? [inWords(problem, texts)] : [];
  });
}

/** class-validator has its messages in English only; what follows the colon names what it takes. */
function inWords({ field, constraint, message }: FieldProblem, { messages }: Texts): string {
  const problems: Readonly<Record<string, string | undefined>> = messages.fieldProblems;
  const said = problems[constraint];
  if (said === undefined) return message;
  const [, values] = /values: (.*)$/.exec(message) ?? [];
  return `${field} ${said}${values === undefined ? '' : ` ${values}`}`;
}

/** Revisions are counted from 0: what was never written has none. */
function conflictInWords({ stream, actual, expected }: RevisionConflict, { messages }: Texts): string {
  if (actual < 0) return messages.nothingWritten(stream, expected);
  if (expected < 0) return messages.alreadyWritten(stream, actual);
  return messages.conflict(stream, actual, expected);
}

function ofLog(error: LogError, texts: Texts): Failure {
  const { code, message } = error;
  const { messages } = texts;
  if (error instanceof RevisionConflict) return failure(code, conflictInWords(error, texts), EXIT.conflict);
  const opening: Readonly<Record<string, string | undefined>> = messages.openingErrors;
  const why = opening[code];
  if (why !== undefined) return unopened(code, `${why} ${message}`, {});
  const known: Readonly<Record<string, readonly [string, Exit] | undefined>> = {
    'log.duplicate-event': [messages.duplicate, EXIT.conflict],
    'projector.not-halted': [messages.notHalted, EXIT.refused],
  };
  const [text, exit] = known[code] ?? [messages.internal(message), EXIT.internal];
  return { ...failure(code, text, exit), details: { message } };
}

const unopened = (code: string, text: string, details: unknown): Failure => ({
  ...failure(code, text, EXIT.notOpened),
  details,
});

const failure = (code: string, text: string, exit: Exit): Failure => ({
  code,
  section: null,
  text,
  details: {},
  exit,
});
