import { Argument, Command, Option } from 'commander';
import { type Terminal } from '../output/terminal';
import { type CommandName, type Texts } from '../texts';
import { type CliCommand } from './command';
import { globalOptions } from './globals';
import { examplesText, exitCodesText, translateHelp } from './help';
import { type Given, parseValue, type RawValue, type Value, type Values } from './value';

export interface ProgramParts {
  readonly commands: readonly CliCommand[];
  readonly texts: Texts;
  readonly terminal: Terminal;
  readonly version: string;
  readonly run: (command: CliCommand, given: GivenWords) => Promise<void>;
}

/** What a command was given, and the options of all commands. */
export interface GivenWords {
  readonly given: Readonly<Record<string, unknown>>;
  readonly globals: Given<typeof globalOptions>;
}

/** The commands as commander knows them, with help in the user's language. */
export function buildProgram(parts: ProgramParts): Command {
  const { commands, texts } = parts;
  const program = frame(new Command('diarium'), parts)
    .description(texts.program.description)
    .usage(`${texts.program.commandsOptional} <${texts.program.commandPlaceholder}>`)
    .version(parts.version, '-V, --version', texts.program.version)
    .helpCommand(`help [${texts.program.commandPlaceholder}]`, texts.program.helpCommand)
    .addHelpText('after', `\n${exitCodesText(texts)}`)
    .enablePositionalOptions();
  addOptions(program, globalOptions, texts);
  for (const command of commands) addCommand(program, command, parts);
  return program;
}

function addCommand(program: Command, command: CliCommand, parts: ProgramParts): void {
  const { texts } = parts;
  const words = command.name.split(' ');
  const parent = words.length > 1 ? groupIn(program, words[0] as CommandName, command, parts) : program;
  const built = frame(new Command(words.at(-1)), parts)
    .summary(texts.commands[command.name])
    .description(texts.commands[command.name])
    .helpGroup(texts.program.groups[command.group])
    .addHelpText('after', `\n${examplesText(command.examples, texts)}`);
  for (const [key, value] of Object.entries(command.args)) built.addArgument(argumentOf(key, value, texts));
  built.usage([texts.program.commandsOptional, ...built.registeredArguments.map(termOf)].join(' '));
  addOptions(built, command.options, texts);
  addOptions(built, globalOptions, texts, texts.program.helpTitles['Global Options:']);
  built.action(async () => {
    await parts.run(command, givenTo(command, built, texts));
  });
  parent.addCommand(built);
}

/** The command under which `watch set` and the like stand. */
function groupIn(program: Command, name: CommandName, { group }: CliCommand, parts: ProgramParts): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  const { texts } = parts;
  const made = frame(new Command(name), parts)
    .summary(texts.commands[name])
    .description(texts.commands[name])
    .usage(`<${texts.program.commandPlaceholder}> ${texts.program.commandsOptional}`)
    .helpGroup(texts.program.groups[group])
    .helpCommand(false);
  program.addCommand(made);
  return made;
}

function frame(command: Command, { terminal, texts }: ProgramParts): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.err(text);
      },
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .configureHelp(translateHelp(texts))
    .helpOption('-h, --help', texts.program.help);
}

function argumentOf(key: string, { required, many }: Value, texts: Texts): Argument {
  const { name, meaning } = texts.args[key as keyof Texts['args']];
  const shown = many ? `${name}...` : name;
  return new Argument(required ? `<${shown}>` : `[${shown}]`, meaning);
}

function termOf(argument: Argument): string {
  const shown = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? `<${shown}>` : `[${shown}]`;
}

function addOptions(command: Command, options: Values, texts: Texts, helpGroup?: string): void {
  for (const [key, value] of Object.entries(options)) {
    const option = optionOf(key, value, texts);
    command.addOption(helpGroup === undefined ? option : option.helpGroup(helpGroup));
  }
}

function optionOf(key: string, { placeholder, required, many }: Value, texts: Texts): Option {
  const word = texts.placeholders[placeholder];
  const flags = word ? `${flagOf(key)} <${many ? `${word}...` : word}>` : flagOf(key);
  const isMandatory = word !== '' && required;
  const meaning = texts.options[key as keyof Texts['options']];
  return new Option(
    flags,
    isMandatory ? `${meaning} (${texts.program.required})` : meaning,
  ).makeOptionMandatory(isMandatory);
}

/** `dueBy` → `--due-by` */
const flagOf = (key: string): string =>
  `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function givenTo({ args, options }: CliCommand, built: Command, texts: Texts): GivenWords {
  const named = Object.entries(args).map(([key, value], index) => {
    const name = `<${built.registeredArguments[index]?.name() ?? key}>`;
    return [key, parseValue(value, built.processedArgs[index] as RawValue, { name, texts })] as const;
  });
  const chosen: Record<string, RawValue> = built.optsWithGlobals();
  const valuesOf = (specs: Values): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(specs).map(([key, value]) => [
        key,
        parseValue(value, chosen[key], { name: flagOf(key), texts }),
      ]),
    );
  return {
    given: { ...Object.fromEntries(named), ...valuesOf(options) },
    globals: valuesOf(globalOptions) as unknown as Given<typeof globalOptions>,
  };
}
