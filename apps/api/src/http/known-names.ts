import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { unknownField } from '../fields/fields-from-query';
import { partPaths } from '../openapi/part-paths';
import { type Schema } from '../openapi/schema';
import { refusePast } from './as-of';
import { PREFIX } from './prefix';

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

/** What a provider sends a browser back with is its own affair. */
const FROM_ELSEWHERE = [`${PREFIX}/sign-in/provider/return`];

/**
 * Refuses what an operation that is no query does not read in its query string, by its description: a mistyped name
 * would else be passed over in silence. Queries say themselves what they take.
 */
export class KnownNames implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const operation = operationOf(request);
    if (!operation) return true;
    const known = (operation.parameters ?? []).flatMap((it) => (it.in === 'query' ? [it.name] : []));
    const strangers = Object.keys(request.query).filter((name) => !known.includes(name));
    if (strangers.some((name) => TIMES.includes(name))) refusePast(request, operation.operationId);
    for (const name of strangers) throw unknownField(name);
    return true;
  }
}

/** Of these there is a refusal of their own. */
const TIMES = ['asOf', 'axis'];

/** None for queries, and for what is not below the prefix: whoever watches a server may add what they like. */
function operationOf({ method, route }: Request): Described | undefined {
  const path = (route as { readonly path: string }).path
    .replaceAll(/[:*](\w+)/g, '{$1}')
    .replace(/(?<=\w)\/$/, '');
  if (!path.startsWith(PREFIX) || FROM_ELSEWHERE.includes(path)) return undefined;
  const methods = (partPaths[path] ?? {}) as Readonly<Record<string, Schema | undefined>>;
  const described = methods[method === 'HEAD' ? 'get' : method.toLowerCase()];
  if (described) return described as unknown as Described;
  return method === 'POST' ? { operationId: 'command' } : undefined;
}
