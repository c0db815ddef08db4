import { type failureMessages as sv } from '../sv/failure-messages';

export const failureMessages: typeof sv = {
  openingErrors: {
    'log.access-denied': 'The log refuses access.',
    'log.bad-address': 'The address of the log cannot be used.',
    'log.newer-version': 'The log has events of a newer version of Diarium.',
    'log.other-log': 'The views of the database belong to another log.',
    'log.unavailable': 'The log cannot be reached.',
    'projector.newer-version': 'The read models belong to a newer version of Diarium.',
  },
  databaseErrors: {
    'database.connection-lost': 'The connection to the database was lost.',
    'database.create-failed': 'The database could not be created.',
    'database.folder-not-usable': 'The data folder cannot be used.',
    'database.newer-schema': 'The database belongs to a newer version of Diarium.',
    'database.other-major-version': 'The data folder belongs to another version of PostgreSQL.',
    'database.platform-not-supported': 'There is no embedded database for this system.',
    'database.server-not-supported': 'The database server cannot be used.',
    'database.start-failed': 'The database did not start.',
    'database.start-timeout': 'The database did not start in time.',
    'database.unreachable': 'The database cannot be reached.',
  },
  conflict: (stream, actual, expected) =>
    `Someone else came first: ${stream} is at revision ${actual}, not ${expected}.`,
  nothingWritten: (stream, expected) =>
    `Nothing has been written to ${stream} yet, so it has no revision ${expected}.`,
  alreadyWritten: (stream, actual) =>
    `Nothing was to have been written to ${stream} yet, but it is at revision ${actual}.`,
  lookAgain: 'What was stored is kept: look before you give the command again.',
  duplicate: 'The id of the command is used in another place of the log.',
  notHalted: 'The read model has not halted at that position.',
};
