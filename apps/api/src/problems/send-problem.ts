import { LANGUAGES, type Language } from '@diarium/config';
import { type Request, type Response } from 'express';
import { type Problem, type ProblemError } from './problem';
import '../http/request';

const titles: Readonly<Record<number, Readonly<Record<Language, string>> | undefined>> = {
  400: { sv: 'Ogiltig begäran', en: 'Invalid request' },
  401: { sv: 'Inte inloggad', en: 'Not signed in' },
  403: { sv: 'Inte tillåtet', en: 'Not allowed' },
  404: { sv: 'Finns inte', en: 'Not found' },
  405: { sv: 'Metoden finns inte här', en: 'Method not allowed' },
  409: { sv: 'En regel hindrar det', en: 'A rule forbids it' },
  412: { sv: 'Ändrat av någon annan', en: 'Changed by somebody else' },
  413: { sv: 'För stort', en: 'Too large' },
  415: { sv: 'Fel slags innehåll', en: 'Wrong kind of content' },
  422: { sv: 'Nyckeln är redan använd', en: 'The key is used already' },
  429: { sv: 'För många begäranden', en: 'Too many requests' },
  500: { sv: 'Fel i servern', en: 'Error in the server' },
  501: { sv: 'Finns inte ännu', en: 'Not implemented' },
  503: { sv: 'Inte tillgängligt', en: 'Not available' },
};

/** The language of an answer: what the caller prefers of those there are, else Swedish. */
export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages(...LANGUAGES);
  return accepted === 'en' ? 'en' : 'sv';
}

export function sendProblem(request: Request, response: Response, error: ProblemError): void {
  const language = languageOf(request);
  const { section, errors, retryAfterSeconds } = error.extra;
  const problem: Problem = {
    type: `urn:diarium:problem:${error.code}`,
    title: (titles[error.status] ?? titles[500])?.[language] ?? '',
    status: error.status,
    detail: error.texts[language],
    code: error.code,
    ...(section === undefined ? {} : { section }),
    ...(errors === undefined ? {} : { errors }),
    instance: `urn:uuid:${request.id}`,
  };
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
  response
    .status(error.status)
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .setHeader('Content-Language', language)
    .end(JSON.stringify(problem));
}
