import { type Logger } from 'typeorm';

const nothing = (): void => undefined;

/** Keeps TypeORM from printing: what fails reaches the caller as an error, and parameters can be personal data. */
export const quietLogger: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
