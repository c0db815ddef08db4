import { type Server } from 'node:http';
import { type INestApplication } from '@nestjs/common';
import { type RequestHandler } from 'express';

/** The longest that requests under way are waited for. */
const PATIENCE_MS = 20_000;

/** Tells connections that are kept alive to go once serving ends: else they would keep asking. */
export class Farewell {
  private isLeaving = false;

  readonly handler: RequestHandler = (_request, response, next) => {
    if (this.isLeaving) response.setHeader('Connection', 'close');
    next();
  };

  begin(): void {
    this.isLeaving = true;
  }
}

/** Takes no more requests, and finishes those under way. */
export async function stopServing(api: INestApplication): Promise<void> {
  api.get(Farewell).begin();
  const server = api.getHttpServer() as Server;
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  await api.close();
  clearTimeout(timer);
}
