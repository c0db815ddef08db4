/** The frame of the command line: what help and errors say around the commands. */
export const program = {
  description:
    'Diarium: ärenden, sammanträden, planer och beslut i gemensamma nämnder. Allt som händer lagras som händelser i en logg, och allt som visas är räknat ur den.',
  groups: {
    reading: 'Läsa:',
    writing: 'Skriva:',
    running: 'Driva:',
  },
  helpTitles: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Flaggor:',
    'Global Options:': 'Flaggor för alla kommandon:',
    'Commands:': 'Kommandon:',
  },
  commandsOptional: '[flaggor]',
  commandPlaceholder: 'kommando',
  help: 'Visa hjälp',
  helpCommand: 'Visa hjälp för ett kommando',
  version: 'Visa programmets version',
  examples: 'Exempel:',
  required: 'krävs',
  didYouMean: (names: readonly string[]): string => ` Menade du ${names.join(' eller ')}?`,
  seeHelp: (command: string): string => `Se ”${command} --help”.`,
  exitCodesTitle: 'Slutkoder:',
  exitCodes: {
    ok: 'det gick bra',
    refused: 'en regel säger nej; felet nämner dess kod och lagrum',
    usage: 'kommandoraden eller uppgifterna går inte att förstå',
    notFound: 'det som söks finns inte',
    conflict: 'någon annan hann före',
    notOpened: 'diariet går inte att öppna (databas eller inställningar)',
    internal: 'ett fel i programmet',
  },
  tellMore: 'Sätt DIARIUM_LOG_LEVEL=debug för att se var i programmet det hände.',
};
