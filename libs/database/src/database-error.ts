export type DatabaseErrorCode =
  | 'database.connection-lost'
  | 'database.create-failed'
  | 'database.folder-not-usable'
  | 'database.newer-schema'
  | 'database.other-major-version'
  | 'database.platform-not-supported'
  | 'database.server-not-supported'
  | 'database.start-failed'
  | 'database.start-timeout'
  | 'database.unreachable';

/** The database cannot be used. `code` is stable; the message says what to do and never holds a password. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The data folder was written by another major version of PostgreSQL than the embedded one. */
export class DatabaseFolderOfOtherVersion extends DatabaseError {
  constructor(folder: string, found: string, wanted: number) {
    super(
      'database.other-major-version',
      `${folder} holds data of PostgreSQL ${found}, and this version of Diarium brings PostgreSQL ${wanted}. ` +
        'Move the data with the earlier version of Diarium: start it, run pg_dump against it, then restore ' +
        'into this one (docs/operations.md, "A new major version of PostgreSQL"). Nothing was changed.',
    );
  }
}
