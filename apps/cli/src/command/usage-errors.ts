import { DomainError } from '@diarium/event-store';
import { type CommanderError } from 'commander';
import { type UsageCode, usageRules } from './usage.rules';

const codes: Readonly<Record<string, UsageCode>> = {
  'commander.missingArgument': 'usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.optionMissingArgument': 'usage.missing-value',
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.excessArguments': 'usage.too-many-arguments',
};

/** What commander refuses, as a refusal of ours: commander has its texts in English only. */
export function usageError(
  error: CommanderError,
  didYouMean: (names: readonly string[]) => string,
): DomainError {
  const code = codes[error.code] ?? 'usage.invalid';
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const [, near] = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(error.message) ?? [];
  return new DomainError(code, usageRules[code], {
    name: name.split(' ')[0],
    message: error.message.replace(/^error: /, ''),
    suggestion: near ? didYouMean(near.split(', ')) : '',
  });
}
