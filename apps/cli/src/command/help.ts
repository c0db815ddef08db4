import { type HelpConfiguration } from 'commander';
import { EXIT } from '../exit-codes';
import { type Texts } from '../texts';

/** Commander's headings in the user's language. */
export function translateHelp({ program }: Texts): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = program.helpTitles;
  return {
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => command.name(),
  };
}

export function examplesText(examples: readonly string[], { program }: Texts): string {
  return [program.examples, ...examples.map((example) => `  diarium ${example}`)].join('\n');
}

export function exitCodesText({ program }: Texts): string {
  const rows = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padEnd(4)}${program.exitCodes[name as keyof typeof EXIT]}`,
  );
  return [program.exitCodesTitle, ...rows].join('\n');
}
