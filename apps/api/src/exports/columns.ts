import { answers, answerSchemas } from '../openapi/notes';
import { type Schema } from '../openapi/schema';

/** The columns of what a query lists, as its answer is described: none where it answers no list of objects. */
export function columnsOf(query: string): readonly string[] | undefined {
  const answer = answers[query];
  const items = answer && itemsOf(answer);
  const { properties } = (items ? resolved(items) : {}) as { readonly properties?: object };
  return properties && Object.keys(properties);
}

/** The items of a page, or of a list without pages; a feed is no list. */
function itemsOf(answer: Schema): Schema | undefined {
  const { type, items, properties } = resolved(answer) as {
    readonly type?: unknown;
    readonly items?: Schema;
    readonly properties?: Readonly<Record<string, { readonly items?: Schema } | undefined>>;
  };
  if (type === 'array') return items;
  return properties?.next && !properties.hasMore ? properties.items?.items : undefined;
}

const resolved = (schema: Schema): Schema => {
  const { $ref } = schema as { readonly $ref?: string };
  return $ref ? (answerSchemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}) : schema;
};
