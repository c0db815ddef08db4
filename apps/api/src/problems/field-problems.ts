import { type Language } from '@diarium/config';
import { type FieldProblem } from '@diarium/event-store';

/** In Swedish what class-validator says in English; `{values}` is what its message names at the end. */
const sv: Readonly<Record<string, string | undefined>> = {
  arrayMaxSize: 'får ha högst {values} rader',
  arrayNotEmpty: 'får inte vara tom',
  arrayUnique: 'har samma värde två gånger',
  givenByPath: 'ges av adressen och får inte stå i begäran också',
  givenTwice: 'är angiven flera gånger',
  isArray: 'ska vara en lista',
  isBoolean: 'ska vara true eller false',
  isCaseKey: 'ska vara ett ärendes nyckel, som GNU-2022-6',
  isDay: 'ska vara en dag som finns, ÅÅÅÅ-MM-DD',
  isDayTable: 'ska vara rader av dagar som finns, ÅÅÅÅ-MM-DD',
  isDecisionKey: 'ska vara ett besluts nyckel, som GNU-2022-34 eller GNU-2022-D5',
  isDocumentKey: 'ska vara en handlings nyckel, som GNU-2022-6:3',
  isIn: 'ska vara något av {values}',
  isInt: 'ska vara ett heltal',
  isIso8601: 'ska vara en tidpunkt, som 2022-11-07T10:00:00Z',
  isMeetingKey: 'ska vara ett sammanträdes nyckel, som GNU-2022-11-07',
  isNotEmpty: 'saknas',
  isNumber: 'ska vara ett tal',
  isParagraphKey: 'ska vara en paragrafs nyckel, som GNU-2022-34',
  isPartialDay: 'ska vara ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD och finnas',
  isPostingKey: 'ska vara nyckeln för det som anslås, som GNU-2022-11-07 eller GNU-2022-34',
  isStorableText: 'innehåller ett nolltecken eller ett halvt tecken, som inte är text',
  isString: 'ska vara text',
  matches: 'har fel form',
  max: 'får vara högst {values}',
  maxLength: 'får ha högst {values} tecken',
  min: 'ska vara minst {values}',
  nestedValidation: 'har fel form',
  whitelistValidation: 'är ingen uppgift som hör hit',
};

/** In Swedish which form a text is to have, by what the rules of fields say of it in English. */
const forms: Readonly<Record<string, string | undefined>> = {
  'holds control characters': 'innehåller styrtecken',
  'must be a key of lower-case letters, digits and hyphens':
    'ska vara en nyckel av små bokstäver, siffror och bindestreck',
  'must be dotted numbers, such as 2.1.3': 'ska vara tal med punkter emellan, som 2.1.3',
  'must be 2–12 capital letters or digits': 'ska vara 2–12 stora bokstäver eller siffror',
  'must be a time, HH:MM': 'ska vara ett klockslag, TT:MM',
  'must be a month, YYYY-MM': 'ska vara en månad, ÅÅÅÅ-MM',
  'must be chapter and section of OSL, such as 25:1': 'ska vara kapitel och paragraf i OSL, som 25:1',
  'must be a name to sign in with: letters, digits and . _ @ + -, at most 200':
    'ska vara ett namn att logga in med: bokstäver, siffror och . _ @ + -, högst 200',
  'must be an abbreviation in capital letters, such as MTP':
    'ska vara en förkortning i stora bokstäver, som MTP',
  'must be a media type, such as application/pdf': 'ska vara en medietyp, som application/pdf',
  'must be SHA-256 in 64 small hexadecimal digits':
    'ska vara SHA-256 med 64 hexadecimala siffror i små bokstäver',
};

/** What is wrong with a field in a language; what has no Swedish words keeps the English ones. */
export function inLanguage(problem: FieldProblem, language: Language): FieldProblem {
  const said = language === 'sv' ? inSwedish(problem) : undefined;
  if (said === undefined) return problem;
  const [, listed, last] = /values: (.*)$|(-?\d+)(?: characters| elements)?$/.exec(problem.message) ?? [];
  return { ...problem, message: `${problem.field} ${said.replace('{values}', listed ?? last ?? '')}` };
}

function inSwedish({ constraint, message }: FieldProblem): string | undefined {
  const form = Object.keys(forms).find((english) => message.endsWith(english));
  return form === undefined ? sv[constraint] : forms[form];
}
