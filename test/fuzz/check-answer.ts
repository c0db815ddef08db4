import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { type Description } from './requests';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Tells what is wrong with an answer of an operation; undefined where nothing is. */
export type AnswerCheck = (operation: string, answer: Answer) => string | undefined;

/** A server whose views are behind, or that takes nothing more, says so: that is described. */
const MAY_BE_UNAVAILABLE = ['projector.wait-timeout', 'server.unavailable'];

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema: object } | undefined>>;
}

/** Holds answers against a description: their statuses, their kinds, and each field of what they say. */
export function answerCheck(description: Description): AnswerCheck {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'openapi');
  const operations = new Map(
    Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => [operation.operationId, operation.responses] as const),
    ),
  );
  const validators = new Map<string, ValidateFunction | undefined>();
  const validatorOf = (operation: string, status: string, { content }: Response) => {
    const name = `${operation} ${status}`;
    if (!validators.has(name)) validators.set(name, compiled(ajv, content?.['application/json']?.schema));
    return validators.get(name);
  };
  return (operation, { status, type, text }) => {
    const responses = operations.get(operation) as Readonly<Record<string, Response | undefined>>;
    const described = responses[status] ?? (status >= 400 ? responses.default : undefined);
    if (!described) return `status ${status} is not described`;
    if (status >= 400) return wrongRefusal(status, type, text);
    if (!type.startsWith('application/json')) return undefined;
    const validate = validatorOf(operation, String(status), described);
    if (!validate || validate(JSON.parse(text))) return undefined;
    const [{ instancePath, message, params } = { instancePath: '', message: '', params: {} }] =
      validate.errors ?? [];
    const place = instancePath.replaceAll(/\/\d+/g, '/…');
    return `its answer is not as described: ${place} ${message} ${JSON.stringify(params)}`;
  };
}

function wrongRefusal(status: number, type: string, text: string): string | undefined {
  if (!type.startsWith('application/problem+json')) return `${status} without a problem`;
  const { code } = JSON.parse(text) as { code: string };
  return status >= 500 && !MAY_BE_UNAVAILABLE.includes(code) ? `status ${status}` : undefined;
}

function compiled(ajv: Ajv, schema: object | undefined): ValidateFunction | undefined {
  if (schema === undefined) return undefined;
  const text = JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components');
  return ajv.compile(JSON.parse(text) as object);
}
