import { LANGUAGES, type Language, ROLES, type Settings } from '@diarium/config';
import { asOfTime, AXES, refuseAsOf } from '@diarium/audit';
import { type AskedAsOf, type Globals } from './call';
import { day, flag, type Given, oneOf, text } from './value';

/** The options of all commands. */
export const globalOptions = {
  json: flag,
  language: oneOf(...LANGUAGES),
  actor: text('name'),
  role: oneOf(...ROLES),
  on: day,
  asOf: text('time'),
  axis: oneOf(...AXES),
} as const;

export function globalsOf(given: Given<typeof globalOptions>, settings: Settings): Globals {
  return {
    json: given.json,
    language: given.language ?? settings.language,
    actor: given.actor ?? settings.actor,
    role: given.role ?? settings.role,
    on: given.on,
    asOf: askedAsOf(given),
  };
}

function askedAsOf({ asOf, axis }: Given<typeof globalOptions>): AskedAsOf | undefined {
  if (asOf !== undefined) return { given: asOf, axis: axis ?? 'recorded', time: asOfTime(asOf, axis) };
  return axis === undefined ? undefined : refuseAsOf('as-of.axis-without-time');
}

/** The language that the command line asks for, before it is otherwise understood: help and errors need it. */
export function languageIn(words: readonly string[]): Language | undefined {
  const at = words.indexOf('--language');
  const given = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--language='))?.slice(11);
  return LANGUAGES.find((language) => language === given);
}
