import { type PublishedRule, type RowRule } from './row-rule';

/** A column of a table of a read model, as the database has it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** A view with every row about a secret left out, with what may be shown of it, or with what is published alone. */
export type Kind = 'found' | 'seen' | 'published';

/** Evaluated once in a query, however many rows there are; without the setting it fails. */
const setting = (name: string): string => `(SELECT current_setting('diarium.${name}')::text[])::text[]`;

const isAmong = (code: string, name: string): string =>
  `(${code} = ANY (${setting(name)}) OR '*' = ANY (${setting(name)}))`;

const inCircle = (committee: string, handler: string): string =>
  `(${isAmong(committee, 'circle')} OR (ARRAY['*|' || ${handler}, ${committee} || '|' || ${handler}] && ${setting('names')} AND ${isAmong(committee, 'own')}))`;

/** True where the reader is in the circle of the case, or nothing of it is secret. */
function isOpenCase(key: string, document?: string): string {
  const secret = document === undefined ? 'c.secret' : `(c.secret OR c."secretDocuments" @> ${document})`;
  // A case that is not there counts as secret, no case at all as open.
  // Most cases are open: who is in the circle is looked up for the others alone.
  return `coalesce((SELECT coalesce(${secret}, c.secret) IS NOT TRUE OR ${inCircle('c.committee', 'c.handler')}
    FROM "read".case_circle c WHERE c.key = ${key}), coalesce(${key}, '') = '')`;
}

/** The view over one table: the rows within the reader's reach, and of each what they may see. */
export function viewOver(
  { schema, table }: { readonly schema: string; readonly table: string },
  rule: RowRule,
  columns: readonly TableColumn[],
  kind: Kind,
): string {
  const isOpen = rule.case === undefined ? undefined : isOpenCase(rule.case, rule.document);
  const masked = kind === 'seen' && isOpen !== undefined && rule.outer !== undefined;
  const selected = columns.map((column) => {
    const open = openValue(rule, column);
    const value = masked ? maskedValue(rule, column, open) : open;
    return `${value} AS "${column.name}"`;
  });
  const from = `FROM "${schema}".${table} t`;
  // OFFSET keeps it one look for each row, whatever the number of its columns.
  const state = masked ? ` CROSS JOIN LATERAL (SELECT ${isOpen} AS open OFFSET 0) s` : '';
  const where = [isAmong(rule.committee, 'committees'), ...(isOpen && !masked ? [isOpen] : [])];
  return `SELECT ${selected.join(', ')} ${from}${state} WHERE ${where.join(' AND ')}`;
}

/** The view of what is published of a table. */
export function publishedView(
  { schema, table }: { readonly schema: string; readonly table: string },
  rule: PublishedRule,
  columns: readonly TableColumn[],
): string {
  const selected = columns.map(
    ({ name, type, required }) => `${rule.columns[name] ?? nothing(type, required)} AS "${name}"`,
  );
  return `SELECT ${selected.join(', ')} FROM "${schema}".${table} t WHERE ${rule.rows}`;
}

function openValue(
  { parts = [], inside = [], committee }: RowRule,
  { name, type, required }: TableColumn,
): string {
  const value = `t."${name}"`;
  const isWhole = isAmong(committee, 'circle');
  if (parts.includes(name)) return `CASE WHEN ${isWhole} THEN ${value} ELSE diarium.open_parts(${value}) END`;
  if (inside.includes(name)) return `CASE WHEN ${isWhole} THEN ${value} ELSE ${nothing(type, required)} END`;
  return value;
}

function maskedValue({ outer = {} }: RowRule, { name, type, required }: TableColumn, open: string): string {
  const shown = outer[name] ?? nothing(type, required);
  return shown === open ? open : `CASE WHEN s.open THEN ${open} ELSE ${shown} END`;
}

/** What stands in the place of a value that is not shown, so that a row is still a row. */
function nothing(type: string, required: boolean): string {
  if (!required) return `NULL::${type}`;
  if (type === 'jsonb') return `'[]'::jsonb`;
  if (type === 'text') return `''`;
  if (type === 'boolean') return 'false';
  return `0::${type}`;
}

/** Leaves out of jsonb what tells of a case whose circle the reader is not in: every object with its key. */
export const openParts: readonly string[] = [
  `CREATE OR REPLACE FUNCTION diarium.is_open_part(given jsonb) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT jsonb_typeof(given) <> 'object' OR NOT EXISTS (
      SELECT FROM jsonb_array_elements_text(
        jsonb_build_array(given -> 'case') ||
        CASE WHEN jsonb_typeof(given -> 'cases') = 'array' THEN given -> 'cases' ELSE '[]'::jsonb END
      ) AS about(key)
      WHERE NOT ${isOpenCase('about.key')})
  $$`,
  `CREATE OR REPLACE FUNCTION diarium.open_parts(given jsonb) RETURNS jsonb STABLE LANGUAGE plpgsql AS $$
  BEGIN
    IF jsonb_typeof(given) = 'array' THEN
      RETURN (SELECT coalesce(jsonb_agg(diarium.open_parts(e.item) ORDER BY e.place), '[]')
              FROM jsonb_array_elements(given) WITH ORDINALITY AS e(item, place)
              WHERE diarium.is_open_part(e.item));
    ELSIF jsonb_typeof(given) = 'object' THEN
      RETURN (SELECT coalesce(jsonb_object_agg(e.name, diarium.open_parts(e.item)), '{}')
              FROM jsonb_each(given) AS e(name, item) WHERE diarium.is_open_part(e.item));
    END IF;
    RETURN given;
  END $$`,
];
