import { type OperationExample, operationExamples } from './examples';
import { type Schema } from './schema';

type Content = Readonly<Record<string, Schema>>;

interface Operation extends Schema {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** An operation with what it may be asked and what it answers then. */
export function withExamples(operation: Operation): Operation {
  const example = operationExamples[operation.operationId];
  if (!example) return operation;
  const { parameters, requestBody, responses } = operation;
  return {
    ...operation,
    ...(parameters && { parameters: parameters.map((it) => shownParameter(it, example)) }),
    ...(requestBody && { requestBody: shown(requestBody, example, 'body') }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        /^20/.test(status) ? shown(response, example, 'answer') : response,
      ]),
    ),
  };
}

const shownParameter = (parameter: { readonly name: string }, { parameters = {} }: OperationExample) =>
  parameter.name in parameters ? { ...parameter, example: parameters[parameter.name] } : parameter;

/** Of several kinds it is the first that the example is of. */
function shown<Part extends { readonly content?: Content }>(
  part: Part,
  example: OperationExample,
  which: 'body' | 'answer',
): Part {
  const [[type, media] = [], ...rest] = Object.entries(part.content ?? {});
  if (type === undefined || example[which] === undefined) return part;
  return {
    ...part,
    content: { [type]: { ...media, example: example[which] }, ...Object.fromEntries(rest) },
  };
}
