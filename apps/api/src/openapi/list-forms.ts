import { columnsIn } from '../exports/columns';
import { LIST_FORMATS, MEDIA_TYPES } from '../exports/send-list';
import { ref, type Schema } from './schema';

/** What a list is asked for by, to be a file. */
export const listFormat = {
  name: 'format',
  in: 'query' as const,
  description: 'The whole list as a file, from the cursor on, instead of one page.',
  schema: { type: 'string', enum: ['json', ...LIST_FORMATS], default: 'json' },
};

/** The types of such files. */
export const asFiles = Object.fromEntries(
  Object.values(MEDIA_TYPES).map((type) => [type.replace(/;.*/, ''), { schema: { type: 'string' } }]),
);

interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly Schema[];
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

/** The columns of what an operation lists; none where it answers no list. */
export function columnsOfOperation({ responses }: Described): readonly string[] | undefined {
  const schema = responses?.[200]?.content?.['application/json']?.schema;
  return schema && columnsIn(schema);
}

/** The methods of a path, with the files that its list is to be had as. */
export function withListForms(methods: Schema): Schema {
  const { get } = methods as { readonly get?: Described };
  if (!get || !columnsOfOperation(get)) return methods;
  const ok = get.responses?.[200];
  return {
    ...methods,
    get: {
      ...get,
      parameters: [...(get.parameters ?? []), listFormat],
      responses: {
        ...get.responses,
        200: { ...ok, content: { ...ok?.content, ...asFiles } },
        406: {
          description: 'Not in that form.',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  };
}
