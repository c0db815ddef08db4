import { type DatabaseErrorCode } from '@diarium/database';

/** Sentences about what could not be done. */
export const failureMessages = {
  openingErrors: {
    'log.access-denied': 'Loggen släpper inte in.',
    'log.bad-address': 'Loggens adress går inte att använda.',
    'log.newer-version': 'Loggen har händelser från en nyare version av Diarium.',
    'log.other-log': 'Databasens vyer hör till en annan logg.',
    'log.unavailable': 'Loggen går inte att nå.',
    'projector.newer-version': 'Läsmodellerna hör till en nyare version av Diarium.',
  },
  databaseErrors: {
    'database.connection-lost': 'Förbindelsen med databasen bröts.',
    'database.create-failed': 'Databasen gick inte att skapa.',
    'database.folder-not-usable': 'Datamappen går inte att använda.',
    'database.newer-schema': 'Databasen hör till en nyare version av Diarium.',
    'database.other-major-version': 'Datamappen hör till en annan version av PostgreSQL.',
    'database.platform-not-supported': 'Den inbyggda databasen finns inte för det här systemet.',
    'database.server-not-supported': 'Databasservern går inte att använda.',
    'database.start-failed': 'Databasen startade inte.',
    'database.start-timeout': 'Databasen startade inte i tid.',
    'database.unreachable': 'Databasen går inte att nå.',
  } satisfies Record<DatabaseErrorCode, string>,
  conflict: (stream: string, actual: number, expected: number): string =>
    `Någon annan hann före: ${stream} står vid revision ${actual}, inte ${expected}.`,
  nothingWritten: (stream: string, expected: number): string =>
    `Ingenting är skrivet i ${stream} ännu, så någon revision ${expected} finns inte.`,
  alreadyWritten: (stream: string, actual: number): string =>
    `I ${stream} skulle ingenting vara skrivet ännu, men den står vid revision ${actual}.`,
  lookAgain: 'Det som hann sparas är kvar: se efter innan kommandot ges igen.',
  duplicate: 'Kommandots id är redan använt på en annan plats i loggen.',
  notHalted: 'Läsmodellen har inte stannat vid den positionen.',
};
