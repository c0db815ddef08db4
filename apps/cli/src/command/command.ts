import { type ArgumentName, type CommandName, type OptionName } from '../texts';
import { type Answer, type Call } from './call';
import { type Given, type Value, type Values } from './value';

type Group = 'reading' | 'writing' | 'running';

type Specs<Name extends string> = Partial<Readonly<Record<Name, Value>>>;

/** A command of the command line: what it takes, and how it is answered. */
export interface CommandSpec<Arguments extends object, Options extends object> {
  /** `watch set` stands under `watch`. */
  readonly name: CommandName;
  readonly group: Group;
  /** In the order in which they are given. */
  readonly args?: Arguments;
  readonly options?: Options;
  /** What follows `diarium` in examples. */
  readonly examples: readonly string[];
  readonly answer: (call: Call, given: Given<Arguments & Options>) => Promise<Answer>;
}

/** A command whose types were checked where it was written. */
export interface CliCommand {
  readonly name: CommandName;
  readonly group: Group;
  readonly args: Values;
  readonly options: Values;
  readonly examples: readonly string[];
  readonly answer: (call: Call, given: Readonly<Record<string, unknown>>) => Promise<Answer>;
}

export function command<
  const Arguments extends Specs<ArgumentName> = Record<never, never>,
  const Options extends Specs<OptionName> = Record<never, never>,
>(spec: CommandSpec<Arguments, Options>): CliCommand {
  return { args: {}, options: {}, ...spec } as unknown as CliCommand;
}
