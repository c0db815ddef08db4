import { commandsByName } from '@diarium/register';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isPartialDay } from '@diarium/register';
import { routeTables } from '../routes';
import { openApiDocument } from './document';
import { operationExamples } from './examples';
import { type Schema } from './schema';

interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
    readonly example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

const document = openApiDocument();
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods) as Operation[]);
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(document, 'openapi');
const validatorOf = (schema: Schema): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/comp', '"openapi#/comp')) as object);
const commandRoutes = routeTables.flatMap(({ routes }) => routes).filter(({ kind }) => kind === 'command');

/** What is asked and answered as JSON or as a text; pages, metrics and bytes are left out. */
const LEFT_OUT = ['ReadDescription', 'BrowseDescription', 'ReadDescriptionAsset', 'ReadMetrics'];
const toBeShown = operations.filter(({ operationId }) => !LEFT_OUT.includes(operationId));
const isShown = (type: string): boolean => ['application/json', 'text/plain'].includes(type);
const bodiesOf = ({ requestBody }: Operation): readonly Media[] =>
  Object.entries(requestBody?.content ?? {}).flatMap(([type, media]) => (isShown(type) ? [media] : []));
const answersOf = ({ responses }: Operation): readonly Media[] =>
  Object.entries(responses).flatMap(([status, { content = {} }]) =>
    /^20/.test(status) ? Object.entries(content).flatMap(([type, it]) => (isShown(type) ? [it] : [])) : [],
  );

const hasExample = ({ schema, example }: Media): boolean =>
  example !== undefined || JSON.stringify(schema) === '{"$ref":"#/components/schemas/CommandAnswer"}';

const wrongIn = ({ schema, example }: Media): unknown[] => {
  const validate = validatorOf(schema);
  return example === undefined || validate(example) ? [] : (validate.errors ?? []);
};

describe('the examples of the description', () => {
  it('show what every operation is asked', () => {
    const without = toBeShown.filter((it) => !bodiesOf(it).every(hasExample));
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('show what every operation answers', () => {
    const without = toBeShown.filter((it) => !answersOf(it).every(hasExample));
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('name something in every path, and whatever must be asked', () => {
    const without = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters
        .filter(({ required, example, schema }) => required && example === undefined && !schema['examples'])
        .map(({ name }) => `${operationId} ${name}`),
    );
    expect(without).toEqual([]);
  });

  it('are bodies and answers as their schemas have them', () => {
    const wrong = operations.flatMap((it) =>
      [...bodiesOf(it), ...answersOf(it)]
        .flatMap(wrongIn)
        .map((error) => `${it.operationId} ${JSON.stringify(error)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are values of parameters as their schemas have them', () => {
    const wrong = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.flatMap(({ name, schema, example }) =>
        wrongIn({ schema, example }).map((error) => `${operationId} ${name} ${JSON.stringify(error)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(commandRoutes.map(({ message }) => [message.name] as const))('hold a %s that it takes', (name) => {
    const { parameters = {}, body } = operationExamples[name] ?? {};
    const { 'Diarium-Occurred-On': on, ...inPath } = parameters;
    const command = plainToInstance(commandsByName.get(name) as new () => object, {
      ...(body as object),
      ...inPath,
    });
    const problems = validateSync(command, { whitelist: true, forbidNonWhitelisted: true });
    expect(problems.map((problem) => problem.toString())).toEqual([]);
    expect(on === undefined || isPartialDay(on)).toBe(true);
  });

  it('are of operations that there are', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(Object.keys(operationExamples).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('hold nothing that lets somebody in', () => {
    const text = JSON.stringify(operationExamples);
    for (const [, value] of text.matchAll(/"(?:password|secret|csrfToken|current|next)":"([^"]*)"/g))
      expect([value, value === '…' || /^WzI|^W/.test(value ?? '')]).toEqual([value, true]);
  });
});
