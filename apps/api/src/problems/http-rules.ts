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
  'request.bad-digest': {
    status: 400,
    sv: 'Content-Digest ska vara SHA-256 i base64, en enda: sha-256=:…:. Något annat kan inte kontrolleras här.',
    en: 'Content-Digest must be SHA-256 in base64, one alone: sha-256=:…:. Nothing else can be checked here.',
  },
  'request.bad-position': {
    status: 400,
    sv: 'after ska vara en position som ett kommando svarade med.',
    en: 'after must be a position that a command answered.',
  },
  'request.bad-as-of': {
    status: 400,
    sv: 'axis är recorded eller happened och anges tillsammans med en tidpunkt: asOf=2022-06-01.',
    en: 'axis is recorded or happened, and is given together with one time: asOf=2022-06-01.',
  },
  'request.bad-idempotency-key': {
    status: 400,
    sv: 'Idempotency-Key ska vara 1–200 synliga ASCII-tecken.',
    en: 'Idempotency-Key must be 1–200 visible ASCII characters.',
  },
  'idempotency.key-reused': {
    status: 422,
    sv: 'Nyckeln i Idempotency-Key har redan använts för en annan begäran.',
    en: 'The key in Idempotency-Key was used already, for another request.',
  },
  'idempotency.in-flight': {
    status: 409,
    sv: 'Samma begäran behandlas just nu. Försök igen om en stund.',
    en: 'The same request is being dealt with. Try again in a while.',
  },
  'as-of.denied': {
    status: 403,
    sv: 'Du har ingen roll som ser ett register, och kan därför inte fråga om det som har varit.',
    en: 'You have no role that sees a register, and so cannot ask about the past.',
  },
  'request.not-acceptable': {
    status: 406,
    sv: 'Det här svaret finns som JSON, och listor även som CSV och XLSX.',
    en: 'This answer is to be had as JSON, and lists as CSV and XLSX too.',
  },
  'notices.denied': {
    status: 403,
    sv: 'Du har ingen roll som ser ett register, och får därför inga notiser.',
    en: 'You have no role that sees a register, and so get no notices.',
  },
  'proof.denied': {
    status: 403,
    sv: 'Du har ingen roll som får det här. Den som ser ett register kan låta skriva under loggens huvud; revisorer, och den som ser allt i nämndens register, får bevis ur det.',
    en: 'You have no role that may do this. Whoever sees a register may have the head of the log signed; auditors, and whoever sees all of a committee’s register, get proofs out of it.',
  },
  'audit.denied': {
    status: 403,
    sv: 'Det här är för revisorer.',
    en: 'This is for auditors.',
  },
  'request.bad-comparison': {
    status: 400,
    sv: 'first är en tidpunkt, second en till (nu om den saknas), axis recorded eller happened.',
    en: 'first is a time, second another one (now without it), axis recorded or happened.',
  },
  'import.invalid': {
    status: 400,
    sv: 'Filerna går inte att läsa in; ingenting är lagrat. Felen står i problems.',
    en: 'The files cannot be imported; nothing is stored. The errors are in problems.',
  },
  'import.refused': {
    status: 409,
    sv: 'Registrets regler säger nej till innehållet; ingenting är lagrat. Felen står i problems.',
    en: 'The rules of the register refuse the content; nothing is stored. The errors are in problems.',
  },
  'import.interrupted': {
    status: 503,
    sv: 'Importen stannade på vägen. Gör samma import igen: den tar vid där den stannade.',
    en: 'The import stopped on its way. Make the same import again: it goes on where it stopped.',
  },
  'request.timeout': {
    status: 408,
    sv: 'Begäran tog för lång tid att ta emot.',
    en: 'The request took too long to receive.',
  },
  'request.too-many': {
    status: 429,
    sv: 'För många begäranden. Försök igen om en stund.',
    en: 'Too many requests. Try again in a while.',
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
  'file.no-such-part': {
    status: 416,
    sv: 'Filen har ingen sådan del. Content-Range säger hur lång den är.',
    en: 'The file has no such part. Content-Range says how long it is.',
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
