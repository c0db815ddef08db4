import { AsOf } from '@diarium/audit';
import { Controller, Get, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { CleanedAnswers } from '../idempotency/kept-answers.provider';
import { Metrics } from '../metrics/metrics';
import { type Route, type RouteTable } from '../routes/route';
import { commandEndpoint } from './command-endpoint';
import { type ApiGround, GROUND } from './ground';
import { queryEndpoint } from './query-endpoint';

type Endpoint = (request: Request, response: Response) => Promise<void>;

/** A controller for the routes of a capability: a method for each, under the name of its command or query. */
export function controllerOf({ capability, routes }: RouteTable): Type {
  class Routes {
    readonly endpoints: ReadonlyMap<string, Endpoint>;

    constructor(
      @Inject(GROUND) ground: ApiGround,
      @Inject(CleanedAnswers) kept: CleanedAnswers,
      @Inject(AsOf) past: AsOf,
      @Inject(Metrics) readonly metrics: Metrics,
    ) {
      const means = { ground, kept, past };
      this.endpoints = new Map(routes.map((route) => [route.message.name, endpointOf(route, means)]));
    }
  }
  for (const route of routes) addMethod(Routes, route);
  Object.defineProperty(Routes, 'name', { value: `${capability}Routes` });
  Controller()(Routes);
  return Routes;
}

interface Means {
  readonly ground: ApiGround;
  readonly kept: CleanedAnswers;
  readonly past: AsOf;
}

const endpointOf = (route: Route, { ground, kept, past }: Means): Endpoint =>
  route.kind === 'command' ? commandEndpoint(route, ground, kept) : queryEndpoint(route, ground, past);

interface RouteController {
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly metrics: Metrics;
}

function addMethod(routes: Type<RouteController>, route: Route): void {
  const { name } = route.message;
  const prototype = routes.prototype as object;
  Object.defineProperty(prototype, name, {
    configurable: true,
    value(this: RouteController, request: Request, response: Response) {
      this.metrics.observe(route, response);
      return this.endpoints.get(name)?.(request, response);
    },
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Req()(prototype, name, 0);
  Res()(prototype, name, 1);
  (route.kind === 'command' ? Post : Get)(route.path)(prototype, name, descriptor);
  if (route.kind === 'command') HttpCode(200)(prototype, name, descriptor);
}
