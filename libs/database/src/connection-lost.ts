import { DatabaseError, type DatabaseErrorCode } from './database-error';

// SQLSTATE: the connection broke (08), the server goes down or comes up (57P01-3). Else what sockets and pg say.
const SQLSTATE = /^(08|57P0[123])/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const SAID = new RegExp(
  [
    '^Connection terminated',
    '^timeout exceeded when trying to connect',
    'is not queryable',
    // TypeORM lets go of a connection that broke between two statements; a pool that ends takes no more.
    '^Query runner already released',
    '^Database connection provided by a query runner was already released',
    '^Cannot use a pool after calling end',
  ].join('|'),
);

const PASSING: readonly DatabaseErrorCode[] = [
  'database.connection-lost',
  'database.start-failed',
  'database.start-timeout',
  'database.unreachable',
];

/** True for what is thrown when the server goes away, also where a library wraps it: it passes by itself. */
export function isConnectionLost(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseError) return PASSING.includes(error.code);
  const { code, driverError } = error as { readonly code?: unknown; readonly driverError?: unknown };
  if (driverError !== undefined) return isConnectionLost(driverError);
  return (typeof code === 'string' && (SQLSTATE.test(code) || SOCKET.has(code))) || SAID.test(error.message);
}

/**
 * Opens what stands on a database.
 * @throws DatabaseError `database.connection-lost` in the place of whatever is thrown when the server goes away meanwhile
 */
export async function orConnectionLost<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof DatabaseError || !isConnectionLost(error)) throw error;
    throw new DatabaseError(
      'database.connection-lost',
      `The connection to PostgreSQL broke while the register was being opened: ${error.message}. ` +
        'Nothing is lost; try again when the server runs.',
      { cause: error },
    );
  }
}
