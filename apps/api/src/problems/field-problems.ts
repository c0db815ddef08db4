import { type Language } from '@diarium/config';
import { type FieldProblem } from '@diarium/event-store';

/** In Swedish what class-validator says in English; `{values}` is what its message names at the end. */
const sv: Readonly<Record<string, string | undefined>> = {
  arrayMaxSize: 'får ha högst {values} rader',
  arrayNotEmpty: 'får inte vara tom',
  arrayUnique: 'har samma värde två gånger',
  givenByPath: 'ges av adressen och får inte stå i begäran också',
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

/** What is wrong with a field in a language; what has no Swedish words keeps the English ones. */
export function inLanguage(problem: FieldProblem, language: Language): FieldProblem {
  const said = language === 'sv' ? sv[problem.constraint] : undefined;
  if (said === undefined) return problem;
  const [, listed, last] = /values: (.*)$|(-?\d+)(?: characters| elements)?$/.exec(problem.message) ?? [];
  return { ...problem, message: `${problem.field} ${said.replace('{values}', listed ?? last ?? '')}` };
}
