import { type program as sv } from '../sv/program';

export const program: typeof sv = {
  description:
    'Diarium: cases, meetings, plans and decisions of joint committees. All that happens is stored as events in a log, and all that is shown is computed from it.',
  groups: {
    reading: 'Reading:',
    writing: 'Writing:',
    running: 'Running:',
  },
  helpTitles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of all commands:',
    'Commands:': 'Commands:',
  },
  commandsOptional: '[options]',
  commandPlaceholder: 'command',
  help: 'Show help',
  helpCommand: 'Show help for a command',
  version: 'Show the version of the program',
  examples: 'Examples:',
  required: 'required',
  didYouMean: (names) => ` Did you mean ${names.join(' or ')}?`,
  seeHelp: (command) => `See “${command} --help”.`,
  exitCodesTitle: 'Exit codes:',
  exitCodes: {
    ok: 'it went well',
    refused: 'a rule refuses; the error names its code and section of law',
    usage: 'the command line or the data cannot be understood',
    notFound: 'what is asked for does not exist',
    conflict: 'someone else came first',
    notOpened: 'the register cannot be opened (database or settings)',
    internal: 'a fault in the program',
  },
  tellMore: 'Set DIARIUM_LOG_LEVEL=debug to see where in the program it happened.',
};
