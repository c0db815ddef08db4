import { isConnectionLost } from '@diarium/database';
import { DomainError, type FieldProblem, LogError, RevisionConflict } from '@diarium/event-store';
import { FileError } from '@diarium/file-store';
import { ofFile } from './file-problem';
import { type HttpCode, httpProblem } from './http-rules';
import { ProblemError } from './problem';

const byCode: readonly (readonly [RegExp, number])[] = [
  [/^(query|as-of)\./, 400],
  [/^access\./, 403],
  [/^proof\.(not-in-log|nothing-to-prove)$/, 404],
  [/^proof\.no-cosignature$/, 422],
  [/^sign-in\.(refused|code-needed|code-refused)$/, 401],
  [/^second-factor\.none$/, 404],
  [/^sign-in\.too-many-attempts$/, 429],
  [/^sign-in\.(link|password|token)-/, 422],
  [/\.([a-z-]+-)?unknown(-[a-z-]+)?$/, 404],
];

/** What an error means to the one who asked; whatever it does not know is an internal error. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DomainError) return refusal(error);
  if (error instanceof LogError) return ofLog(error);
  if (error instanceof FileError) return ofFile(error);
  // Whatever the server of the database was asked when it went away: it comes back.
  if (isConnectionLost(error)) return httpProblem('server.unavailable', { retryAfterSeconds: 1 });
  return ofRequest(error);
}

function refusal(error: DomainError): ProblemError {
  const { code, rule, details } = error;
  if (code === 'command.invalid')
    return httpProblem('request.invalid', { errors: details.problems as FieldProblem[] });
  const status = byCode.find(([pattern]) => pattern.test(code))?.[1] ?? 409;
  return new ProblemError(
    status,
    code,
    { sv: error.text('sv'), en: error.text('en') },
    {
      section: rule.section,
      ...(status === 429 ? { retryAfterSeconds: details.seconds as number } : {}),
    },
  );
}

/** What passes by itself, or when an operator has seen to it: the log is away, or a rule waits for a view behind it. */
const PASSING = [
  'log.unavailable',
  'log.closed',
  'log.append-failed',
  'projector.wait-timeout',
  'projector.halted',
];

function ofLog(error: LogError): ProblemError {
  if (error instanceof RevisionConflict) return new ProblemError(412, error.code, conflictInWords(error));
  return PASSING.includes(error.code)
    ? httpProblem('server.unavailable', { retryAfterSeconds: 1 })
    : httpProblem('server.internal');
}

/** Revisions are counted from 0: what was never written has none, whatever stands for that in a header. */
function conflictInWords({ expected, actual }: RevisionConflict): ProblemError['texts'] {
  if (actual < 0)
    return {
      sv:
        `Här är ingenting skrivet ännu sedan det kom till, så någon revision ${expected} finns inte. ` +
        'Läs det igen och ange den ETag som det har då, eller ingen If-Match.',
      en:
        `Nothing has been written here since it came to be, so there is no revision ${expected}. ` +
        'Read it again and give the ETag that it has then, or no If-Match.',
    };
  if (expected < 0)
    return {
      sv: `Här skulle ingenting vara skrivet ännu, men något är det: det har revision ${actual}.`,
      en: `Nothing was to have been written here yet, but something has been: it has revision ${actual}.`,
    };
  return {
    sv: `Uppgifterna har ändrats av någon annan: de har revision ${actual}.`,
    en: `Somebody else has changed it: it has revision ${actual}.`,
  };
}

const byStatus: Readonly<Record<number, HttpCode | undefined>> = {
  404: 'resource.unknown',
  405: 'request.method-not-allowed',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
};

/**
 * Errors of express and its parsers carry a status. What a query asks for and a database cannot even compare, such as
 * a year of twenty digits or a zero byte, comes as a data exception (class 22).
 */
function ofRequest(error: unknown): ProblemError {
  const { status, driverError } = (error ?? {}) as { status?: number; driverError?: { code?: string } };
  if (driverError?.code?.startsWith('22')) return httpProblem('request.malformed');
  if (status === undefined || status < 400 || status >= 500) return httpProblem('server.internal');
  return httpProblem(byStatus[status] ?? 'request.malformed');
}
