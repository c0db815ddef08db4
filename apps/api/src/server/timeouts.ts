import { type Server } from 'node:http';

/** So that nobody holds connections open by being slow. A body may take long where it is a large document. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 600_000;
  server.keepAliveTimeout = 65_000;
}
