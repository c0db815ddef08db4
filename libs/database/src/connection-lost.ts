import { DatabaseError } from './database-error';

// SQLSTATE: the connection broke (08), the server goes down or comes up (57P01-3). Else what sockets and pg say.
const SQLSTATE = /^(08|57P0[123])/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const SAID = /^(Connection terminated|timeout exceeded when trying to connect)|is not queryable/;

/** What was thrown, or in its place `database.connection-lost` where the server went away meanwhile. */
export function orConnectionLost(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const { code } = error as { readonly code?: unknown };
  const isLost =
    (typeof code === 'string' && (SQLSTATE.test(code) || SOCKET.has(code))) || SAID.test(error.message);
  if (!isLost) return error;
  return new DatabaseError(
    'database.connection-lost',
    `The connection to PostgreSQL broke while the register was being opened: ${error.message}. ` +
      'Nothing is lost; try again when the server runs.',
    { cause: error },
  );
}
