import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { fieldShapes, type MessageClass } from '../fields/field-shapes';
import { nestedClassOf } from '../fields/nested-class';
import { routeTables } from '../routes';
import { openApiDocument } from './document';
import { unknownChecks } from './field-schema';
import { answers } from './notes';
import { fieldsInPath } from './parameters';
import { type Schema } from './schema';

const root = join(__dirname, '../../../..');
const document = openApiDocument();
const routes = routeTables.flatMap((table) => table.routes);
type Operation = { summary?: string; requestBody?: { content: Record<string, { schema: Schema }> } };
const operationAt = ({ path, method }: { path: string; method: string }): Operation | undefined =>
  (document.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`] as Record<string, Operation> | undefined)?.[
    method
  ];

describe('the description of the interface', () => {
  it('is valid OpenAPI 3.1', () => {
    // The validator is an ES module, which a process of its own reads as it is.
    const script = `import { Validator } from '@seriousme/openapi-schema-validator';
      let text = ''; for await (const part of process.stdin) text += part;
      const { valid, errors } = await new Validator().validate(JSON.parse(text));
      if (!valid) { console.log(JSON.stringify(errors, null, 1).slice(0, 4000)); process.exit(1); }`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      input: JSON.stringify(document),
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  it('has every route, and every field of its command', () => {
    for (const route of routes) {
      const operation = operationAt(route);
      expect([route.path, operation !== undefined]).toEqual([route.path, true]);
      if (route.kind !== 'command') continue;
      const inPath = fieldsInPath(route);
      const fields = fieldShapes(route.message).map(({ name }) => name);
      const body = operation?.requestBody?.content['application/json']?.schema as { properties: object };
      expect([...Object.keys(body.properties), ...inPath].sort()).toEqual([...fields].sort());
    }
  });

  it('says in a sentence what each operation does', () => {
    const operations = Object.values(document.paths).flatMap(
      (methods) => Object.values(methods) as Operation[],
    );
    expect(operations.filter(({ summary }) => !summary?.endsWith('.'))).toEqual([]);
  });

  it('has words in JSON Schema for every check of a field, also within others', () => {
    const seen = new Set<MessageClass>();
    const checksOf = (message: MessageClass): readonly string[] => {
      if (seen.has(message)) return [];
      seen.add(message);
      return fieldShapes(message).flatMap((shape) => {
        const nested = nestedClassOf(message, shape.name);
        return [...unknownChecks(shape), ...(nested ? checksOf(nested) : [])];
      });
    };
    expect(routes.flatMap(({ message }) => checksOf(message))).toEqual([]);
  });

  it('says what every query answers, as the sources have it', () => {
    const queries = routes.filter(({ kind }) => kind === 'query').map(({ message }) => message.name);
    expect(queries.filter((name) => !answers[name])).toEqual([]);
    const check = spawnSync(process.execPath, ['scripts/answer-shapes.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(check.stderr).toBe('');
  });

  it('has schemas that can be compiled, and names none that is not there', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'openapi');
    for (const name of Object.keys(document.components.schemas))
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
  });
});
