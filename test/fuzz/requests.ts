import fc from 'fast-check';
import { arbitraryOf, fieldOf, type Schema } from './arbitrary-of';
import { CALLER, CALLERS } from './callers';

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** One request, by the name of its operation. */
export interface FuzzedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** They answer for as long as one listens, or are no part of the interface to be described to others. */
const LEFT_OUT = ['FollowNotices', 'ReadMetrics'];

/** Requests to every operation of a description, each as often as the others. */
export function requestsOf(description: Description): fc.Arbitrary<FuzzedRequest> {
  const all = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { operationId }]) => !LEFT_OUT.includes(operationId))
      .map(([method, operation]) => requestOf({ path, method, operation }, description)),
  );
  return fc.oneof(...all);
}

function requestOf(
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: Operation },
  { components: { schemas } }: Description,
): fc.Arbitrary<FuzzedRequest> {
  const given = (place: string): fc.Arbitrary<Record<string, unknown>> => {
    const own = (operation.parameters ?? []).filter((it) => it.in === place);
    const model = Object.fromEntries(own.map(({ name, schema }) => [name, fieldOf(name, schema, schemas)]));
    const required = own.filter((it) => it.required).map(({ name }) => name);
    return fc.record(model, { requiredKeys: required });
  };
  const content = operation.requestBody?.content ?? {};
  return fc
    .record({
      inPath: given('path'),
      inQuery: given('query'),
      inHeader: given('header'),
      sent: bodyOf(content, schemas),
      caller: fc.constantFrom(...CALLERS),
      key: fc.uuid(),
      isPlain: fc.nat(19).map((n) => n > 0),
    })
    .map(({ inPath, inQuery, inHeader, sent, caller, key, isPlain }) => ({
      operation: operation.operationId,
      method: method.toUpperCase(),
      path: addressOf(path, inPath, isPlain ? without(inQuery, SELDOM) : inQuery),
      headers: {
        ...headersOf(isPlain ? { ...without(inHeader, SELDOM), 'Idempotency-Key': key } : inHeader),
        // Nobody waits here for a position that does not come.
        Prefer: 'wait=0',
        [CALLER]: caller,
        ...(sent && { 'Content-Type': sent.type }),
      },
      body: sent?.text,
    }));
}

interface Sent {
  readonly type: string;
  readonly text: string;
}

/** JSON by its schema; where other bytes are taken, some of a kind that is let in and some of none. */
function bodyOf(
  content: Readonly<Record<string, { readonly schema: Schema }>>,
  schemas: Readonly<Record<string, Schema>>,
): fc.Arbitrary<Sent | undefined> {
  const json = content['application/json'];
  if (json)
    return arbitraryOf(json.schema, schemas).map((body) => ({
      type: 'application/json',
      text: JSON.stringify(body),
    }));
  if (Object.keys(content).length === 0) return fc.constant(undefined);
  return fc.record({
    type: fc.constantFrom('text/plain', 'application/pdf', 'application/octet-stream', 'text/html', 'x'),
    text: fc.oneof(fc.constantFrom('', '%PDF-1.7 \n', '<script>'), fc.string({ maxLength: 2000 })),
  });
}

/** What would refuse nearly every request that holds it, before anything else is looked at. */
const SELDOM = [
  'after',
  'cursor',
  'asOf',
  'axis',
  'If-Match',
  'If-None-Match',
  'Idempotency-Key',
  'Diarium-Occurred-On',
];

const without = (given: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function addressOf(path: string, inPath: Record<string, unknown>, inQuery: Record<string, unknown>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => segmentOf(textOf(inPath[name])));
  const query = Object.entries(inQuery).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encoded(textOf(one))}`),
  );
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`.slice(0, 6000);
}

/** An address of nothing but dots names another one: whoever calls resolves it before it is sent. */
const segmentOf = (text: string): string => (/^\.{0,2}$/.test(text) ? '-' : encoded(text));
const encoded = (text: string): string =>
  encodeURIComponent(Buffer.from(text).toString())
    .slice(0, 3000)
    .replace(/%[^%]?$/, '');

function headersOf(given: Record<string, unknown>): Record<string, string> {
  const sendable = Object.entries(given)
    .map(
      ([name, value]) =>
        [
          name,
          textOf(value)
            .replaceAll(/[^\x20-\x7e]/g, '')
            .trim(),
        ] as const,
    )
    .filter(([, text]) => text !== '');
  return Object.fromEntries(sendable);
}
