import { type Language, type Settings } from '@diarium/config';
import { type Register } from '@diarium/register';
import { CommanderError } from 'commander';
import { buildProgram, type GivenWords } from './command/build-program';
import { type Answer } from './command/call';
import { type CliCommand } from './command/command';
import { globalsOf, languageIn } from './command/globals';
import { deniedThen, type ProvenRegisterOptions, refuseAsOf } from '@diarium/audit';
import { Session } from './command/session';
import { commands } from './commands';
import { EXIT, type Exit } from './exit-codes';
import { type Failure, failureOf } from './failure';
import { render } from './output/render';
import { type Terminal } from './output/terminal';
import { wrap } from './output/wrap';
import { type Texts, textsIn } from './texts';
import { asOfNamed } from './views/as-of';

/** Everything outside that the command line needs. */
export interface World {
  readonly terminal: Terminal;
  readonly version: string;
  /** @throws InvalidSettings */
  readonly readSettings: () => Settings;
  readonly openRegister: (options: ProvenRegisterOptions) => Promise<Register>;
  /** Another process of this program, for work beside this one: what it prints. */
  readonly alongside?: (words: readonly string[]) => Promise<string>;
}

/** Does what the words after `diarium` say, and tells how it went. */
export async function run(words: readonly string[], world: World): Promise<Exit> {
  let language: Language = languageIn(words) ?? 'sv';
  let isDetailed = false;
  try {
    const settings = world.readSettings();
    language = languageIn(words) ?? settings.language;
    isDetailed = settings.logLevel === 'debug';
    return await parse(words, { ...world, settings, language });
  } catch (error) {
    return complain(error, { words, language, isDetailed, terminal: world.terminal });
  }
}

type Known = World & { readonly settings: Settings; readonly language: Language };

async function parse(words: readonly string[], known: Known): Promise<Exit> {
  let exit: Exit = EXIT.ok;
  const { terminal, version, settings, language } = known;
  const texts = textsIn[language];
  const answerTo = async (command: CliCommand, { given, globals: chosen }: GivenWords): Promise<void> => {
    const globals = globalsOf(chosen, settings);
    if (globals.asOf && command.group !== 'reading') refuseAsOf('as-of.read-only', { command: command.name });
    const { openRegister, alongside } = known;
    const parts = { texts, globals, settings, terminal, words, openRegister };
    const session = new Session({ ...parts, alongside });
    try {
      const answer = await command.answer(session, given);
      print(asOfNamed(answer, session), globals.json, terminal);
      if (answer.isRefused) exit = EXIT.refused;
    } catch (error) {
      throw globals.asOf ? deniedThen(error, globals.asOf) : error;
    } finally {
      await session.close();
    }
  };
  await buildProgram({ commands, texts, terminal, version, run: answerTo }).parseAsync(words, {
    from: 'user',
  });
  return exit;
}

function print({ data, page }: Answer, json: boolean, terminal: Terminal): void {
  terminal.out(json ? `${JSON.stringify(data ?? null, null, 2)}\n` : render(page, terminal.columns));
}

interface Complaint {
  readonly words: readonly string[];
  readonly language: Language;
  readonly isDetailed: boolean;
  readonly terminal: Terminal;
}

function complain(error: unknown, complaint: Complaint): Exit {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
  const { words, language, isDetailed, terminal } = complaint;
  const failure = failureOf(error, textsIn[language], language);
  terminal.err(words.includes('--json') ? forPrograms(failure) : forPeople(failure, complaint));
  if (isDetailed && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
  return failure.exit;
}

function forPrograms({ code, section, text, details }: Failure): string {
  return `${JSON.stringify({ error: { code, section, text, details } }, null, 2)}\n`;
}

function forPeople({ code, text, exit }: Failure, { words, language, terminal }: Complaint): string {
  const [sentence, ...rest] = text.split('\n');
  const lines = [`${sentence} [${code}]`, ...rest, ...advice(code, exit, words, textsIn[language])];
  return `${lines.flatMap((line) => wrap(line, terminal.columns)).join('\n')}\n`;
}

function advice(code: string, exit: Exit, words: readonly string[], { program }: Texts): readonly string[] {
  if (exit === EXIT.internal) return [program.tellMore];
  if (!code.startsWith('usage.')) return [];
  const isKnown = commands.some(({ name }) => name.split(' ')[0] === words[0]);
  return [program.seeHelp(isKnown ? `diarium ${words[0]}` : 'diarium')];
}
