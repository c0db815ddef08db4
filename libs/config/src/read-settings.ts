import { InvalidSettings, type SettingProblem } from './invalid-settings';
import { nearestName } from './nearest-name';
import { type Environment, type Setting } from './setting';
import { SETTINGS_TABLE } from './settings-table';

type Table = typeof SETTINGS_TABLE;

/** The settings of this process, read once and frozen. */
export type Settings = { readonly [Key in keyof Table]: ReturnType<Table[Key]['fallback']> };

/**
 * Reads the settings from the environment. An empty variable counts as not given.
 * @throws InvalidSettings which lists every problem at once.
 */
export function readSettings(env: Environment = process.env): Settings {
  const problems = unknownVariables(env);
  const values = Object.entries(SETTINGS_TABLE).map(([key, entry]) => {
    const given = env[entry.variable]?.trim();
    const value = given ? entry.parse(given) : entry.fallback(env);
    if (given && value === undefined) problems.push(refused(entry, given));
    return [key, value] as const;
  });
  if (problems.length > 0) throw new InvalidSettings(problems);
  return Object.freeze(Object.fromEntries(values) as Settings);
}

function refused(entry: Setting<unknown>, given: string): SettingProblem {
  const shown = entry.secret ? 'has a value (not shown)' : `is "${given}"`;
  return { variable: entry.variable, text: `${entry.variable} ${shown}; expected ${entry.expected}.` };
}

function unknownVariables(env: Environment): SettingProblem[] {
  const known = Object.values(SETTINGS_TABLE).map(({ variable }) => variable);
  return Object.keys(env)
    .filter((variable) => variable.startsWith('DIARIUM_') && !known.includes(variable))
    .map((variable) => {
      const nearest = nearestName(variable, known);
      const advice = nearest ? `did you mean ${nearest}?` : `the settings are ${known.join(', ')}.`;
      return { variable, text: `${variable} is not a setting; ${advice}` };
    });
}
