import { type Language } from '@diarium/config';
import { ProblemError, type ProblemExtra } from './problem';

interface HttpRule extends Readonly<Record<Language, string>> {
  readonly status: number;
}

/** Everything that the interface itself refuses, before or beside the rules of the register. */
export const httpRules = {
  'request.malformed': {
    status: 400,
    sv: 'Begäran går inte att läsa.',
    en: 'The request cannot be read.',
  },
  'request.invalid': {
    status: 400,
    sv: 'Uppgifterna går inte att ta emot.',
    en: 'What was given cannot be taken.',
  },
  'request.bad-revision': {
    status: 400,
    sv: 'If-Match ska vara revisionen inom citattecken, så som ETag gav den.',
    en: 'If-Match must be the revision in quotation marks, as ETag gave it.',
  },
  'request.bad-day': {
    status: 400,
    sv: 'Diarium-Occurred-On ska vara en dag, en månad eller ett år som finns: 2022-11-07, 2022-11 eller 2022.',
    en: 'Diarium-Occurred-On must be a day, a month or a year that exists: 2022-11-07, 2022-11 or 2022.',
  },
  'resource.unknown': {
    status: 404,
    sv: 'Här finns ingenting, eller ingenting som du får se.',
    en: 'There is nothing here, or nothing that you may see.',
  },
  'request.method-not-allowed': {
    status: 405,
    sv: 'Den här adressen tar inte emot den metoden.',
    en: 'This address does not take that method.',
  },
  'request.too-large': {
    status: 413,
    sv: 'Begäran är för stor.',
    en: 'The request is too large.',
  },
  'request.unsupported-media-type': {
    status: 415,
    sv: 'Begäran ska vara JSON i UTF-8: application/json.',
    en: 'The request must be JSON in UTF-8: application/json.',
  },
  'server.unavailable': {
    status: 503,
    sv: 'Servern kan inte svara just nu. Försök igen om en stund.',
    en: 'The server cannot answer at the moment. Try again in a while.',
  },
  'server.internal': {
    status: 500,
    sv: 'Något gick fel i servern. Det är noterat.',
    en: 'Something went wrong in the server. It has been noted.',
  },
} satisfies Readonly<Record<string, HttpRule>>;

export type HttpCode = keyof typeof httpRules;

export function httpProblem(code: HttpCode, extra: ProblemExtra = {}): ProblemError {
  const { status, sv, en } = httpRules[code];
  return new ProblemError(status, code, { sv, en }, extra);
}
