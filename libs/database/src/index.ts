export { closeInTurn } from './close-in-turn';
export { isConnectionLost, orConnectionLost } from './connection-lost';
export { type Database } from './database';
export { DatabaseError, type DatabaseErrorCode } from './database-error';
export { migrateDatabase, type MigrationClass } from './migrate-database';
export { openDataSource } from './open-data-source';
export { type PreparingSession } from './preparing-client';
export { openDatabase, type DatabaseSettings } from './open-database';
