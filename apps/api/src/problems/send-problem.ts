import { LANGUAGES, type Language } from '@diarium/config';
import { type Request } from 'express';
import { type Answer, jsonAnswer } from '../http/answer';
import { inLanguage } from './field-problems';
import { inWords } from './placed-problem';
import { type Problem, type ProblemError } from './problem';
import '../http/request';

type Title = Readonly<Record<Language, string>>;

const titles: Readonly<Record<number, Title | undefined>> = {
  400: { sv: 'Ogiltig begäran', en: 'Invalid request' },
  401: { sv: 'Inte inloggad', en: 'Not signed in' },
  403: { sv: 'Inte tillåtet', en: 'Not allowed' },
  404: { sv: 'Finns inte', en: 'Not found' },
  405: { sv: 'Metoden finns inte här', en: 'Method not allowed' },
  406: { sv: 'Finns inte i den formen', en: 'Not in that form' },
  408: { sv: 'För långsamt', en: 'Too slow' },
  409: { sv: 'En regel hindrar det', en: 'A rule forbids it' },
  412: { sv: 'Ändrat av någon annan', en: 'Changed by somebody else' },
  413: { sv: 'För stort', en: 'Too large' },
  415: { sv: 'Fel slags innehåll', en: 'Wrong kind of content' },
  416: { sv: 'Finns inte i filen', en: 'Not in the file' },
  422: { sv: 'Går inte att använda', en: 'Cannot be used' },
  429: { sv: 'För många begäranden', en: 'Too many requests' },
  500: { sv: 'Fel i servern', en: 'Error in the server' },
  503: { sv: 'Inte tillgängligt', en: 'Not available' },
};

const titlesByCode: Readonly<Record<string, Title | undefined>> = {
  'idempotency.key-reused': { sv: 'Nyckeln är redan använd', en: 'The key is used already' },
};

/** The language of an answer: what the caller prefers of those there are, else Swedish. */
export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages(...LANGUAGES);
  return accepted === 'en' ? 'en' : 'sv';
}

/** A problem in the caller's language, as an answer. */
export function problemAnswer(request: Request, error: ProblemError): Answer {
  const language = languageOf(request);
  const { section, errors, problems, retryAfterSeconds } = error.extra;
  const problem: Problem = {
    type: `urn:diarium:problem:${error.code}`,
    title: (titlesByCode[error.code] ?? titles[error.status] ?? titles[500])?.[language] ?? '',
    status: error.status,
    detail: error.texts[language],
    code: error.code,
    ...(section === undefined ? {} : { section }),
    ...(errors === undefined ? {} : { errors: errors.map((it) => inLanguage(it, language)) }),
    ...(problems === undefined ? {} : { problems: problems.map((it) => inWords(it, language)) }),
    instance: `urn:uuid:${request.id}`,
  };
  return jsonAnswer(error.status, problem, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  });
}
