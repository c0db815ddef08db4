import { PREFIX } from '../http/prefix';
import { routeTables } from '../routes';
import { ClassSchemas } from './class-schemas';
import { commonSchemas } from './common-schemas';
import { answerSchemas } from './notes';
import { operationOf } from './operations';
import { type Schema } from './schema';
import { securityOf, securitySchemes } from './security';
import { partPaths } from './part-paths';
import { withExamples } from './with-examples';

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Schema;
  readonly paths: Readonly<Record<string, Schema>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, Schema>>;
  };
  readonly [part: string]: unknown;
}

type Operation = Parameters<typeof withExamples>[0] & { readonly tags: readonly string[] };

let made: OpenApiDocument | undefined;

/** The interface as OpenAPI 3.1, made from the tables of routes and from what their classes check. */
export function openApiDocument(): OpenApiDocument {
  return (made ??= makeDocument());
}

function makeDocument(): OpenApiDocument {
  const schemas = new ClassSchemas();
  const paths: Record<string, Schema> = {};
  for (const { capability, routes } of routeTables)
    for (const route of routes) {
      const path = PREFIX + route.path.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method]: operationOf(route, capability, schemas) };
    }
  for (const [path, methods] of Object.entries(partPaths)) paths[path] = { ...paths[path], ...methods };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diarium',
      version: '1',
      description:
        'The register of cases and decisions of committees. Every command and every view of it; each command answers ' +
        'its position in the log, and a view waits for it with `?after=`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(paths).map((name) => ({ name })),
    paths: secured(paths),
    components: { schemas: { ...answerSchemas, ...schemas.all, ...commonSchemas }, securitySchemes },
  };
}

const secured = (paths: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => [
          method,
          { ...withExamples(operation), security: securityOf(method, operation.operationId) },
        ]),
      ),
    ]),
  );

/** The tags of the operations, each once, in the order in which they come. */
const tagsOf = (paths: Readonly<Record<string, Schema>>): readonly string[] => [
  ...new Set(
    Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) => (operation as Operation).tags),
    ),
  ),
];
