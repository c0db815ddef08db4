import { answers, answerSchemas } from '../openapi/notes';
import { type Schema } from '../openapi/schema';

/** Under which name an answer has its rows, where it holds more than them. */
const ROWS = ['items', 'persons'] as const;

/** The columns of what a query lists, as its answer is described: none where it answers no list of objects. */
export function columnsOf(query: string): readonly string[] | undefined {
  const answer = answers[query];
  return answer && columnsIn(answer);
}

/** The columns of the rows that an answer of this schema has; none where it is no list of objects. */
export function columnsIn(answer: Schema): readonly string[] | undefined {
  const rows = rowsIn(answer);
  return rows && leavesOf(rows);
}

/** The fields of an object; those of an object in it have its name before their own: `answers.reportedBack.on`. */
function leavesOf(schema: Schema): readonly string[] | undefined {
  const { properties } = resolved(schema) as { readonly properties?: Readonly<Record<string, Schema>> };
  if (!properties) return undefined;
  return Object.entries(properties).flatMap(([name, field]) => {
    const within = leavesOf(field);
    return within ? within.map((leaf) => `${name}.${leaf}`) : [name];
  });
}

/** What a row has in a column. */
export function valueIn(row: object, column: string): unknown {
  let value: unknown = row;
  for (const name of column.split('.'))
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return value;
}

/** The rows of an answer: the answer itself, or what it has under one of the names. */
export function rowsOf(answer: object): readonly object[] {
  if (Array.isArray(answer)) return answer as object[];
  const name = ROWS.find((it) => it in answer);
  return name ? ((answer as Readonly<Record<string, readonly object[]>>)[name] ?? []) : [];
}

/** Of a page, of a list without pages, or of an answer that has a list and what is counted from it; a feed is no list. */
function rowsIn(answer: Schema): Schema | undefined {
  const { type, items, properties } = resolved(answer) as {
    readonly type?: unknown;
    readonly items?: Schema;
    readonly properties?: Readonly<Record<string, { readonly items?: Schema } | undefined>>;
  };
  if (type === 'array') return items;
  const name = ROWS.find((it) => properties?.[it]);
  return name && !properties?.hasMore ? properties?.[name]?.items : undefined;
}

const resolved = (schema: Schema): Schema => {
  const { $ref } = schema as { readonly $ref?: string };
  return $ref ? (answerSchemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}) : schema;
};
