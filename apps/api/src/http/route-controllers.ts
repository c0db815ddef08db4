import { Controller, Get, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { CleanedAnswers } from '../idempotency/kept-answers.provider';
import { type Route, type RouteTable } from '../routes/route';
import { commandEndpoint } from './command-endpoint';
import { type ApiGround, GROUND } from './ground';
import { queryEndpoint } from './query-endpoint';

type Endpoint = (request: Request, response: Response) => Promise<void>;

/** A controller for the routes of a capability: a method for each, under the name of its command or query. */
export function controllerOf({ capability, routes }: RouteTable): Type {
  class Routes {
    readonly endpoints: ReadonlyMap<string, Endpoint>;

    constructor(@Inject(GROUND) ground: ApiGround, @Inject(CleanedAnswers) kept: CleanedAnswers) {
      this.endpoints = new Map(routes.map((route) => [route.message.name, endpointOf(route, ground, kept)]));
    }
  }
  for (const route of routes) addMethod(Routes, route);
  Object.defineProperty(Routes, 'name', { value: `${capability}Routes` });
  Controller()(Routes);
  return Routes;
}

const endpointOf = (route: Route, ground: ApiGround, kept: CleanedAnswers): Endpoint =>
  route.kind === 'command' ? commandEndpoint(route, ground, kept) : queryEndpoint(route, ground);

function addMethod(routes: Type<{ readonly endpoints: ReadonlyMap<string, Endpoint> }>, route: Route): void {
  const { name } = route.message;
  const prototype = routes.prototype as object;
  Object.defineProperty(prototype, name, {
    configurable: true,
    value(this: InstanceType<typeof routes>, request: Request, response: Response) {
      return this.endpoints.get(name)?.(request, response);
    },
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Req()(prototype, name, 0);
  Res()(prototype, name, 1);
  (route.kind === 'command' ? Post : Get)(route.path)(prototype, name, descriptor);
  if (route.kind === 'command') HttpCode(200)(prototype, name, descriptor);
}
