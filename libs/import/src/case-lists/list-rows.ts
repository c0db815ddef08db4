import { type CaseListField, caseListFields, type CaseListMapping } from './case-list.mapping';
import { listProblem } from './list-problem';
import { type DossierProblem, type Place } from '../problem';
import { type Cells } from './sheet';

/** A row of a list: its fields, and where each stands. */
export interface ListRow {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<CaseListField, string>>>;
  readonly placeOf: (field: string) => Place;
}

export type Rows = { readonly rows: readonly ListRow[] } | { readonly problems: readonly DossierProblem[] };

/** The rows under the headings, with constants where nothing stands. */
export function listRows(file: string, cells: readonly Cells[], mapping: CaseListMapping): Rows {
  const [head, ...body] = cells;
  const start: Place = { file, line: head?.line ?? 1, column: 1, field: '' };
  if (!head || body.length === 0) return { problems: [listProblem(start, 'case-list.empty')] };
  const indexes = new Map<string, number>();
  const problems = caseListFields.flatMap((field) => {
    const column = mapping.columns[field];
    if (column === undefined) return [];
    const index = head.values.findIndex((heading) => isSame(heading, column));
    if (index === -1)
      return [listProblem(start, 'case-list.no-column', { column, columns: head.values.filter(Boolean) })];
    indexes.set(field, index);
    return [];
  });
  if (problems.length > 0) return { problems };
  return { rows: body.map((row) => rowOf(file, row, { indexes, head, mapping })) };
}

interface Layout {
  readonly indexes: ReadonlyMap<string, number>;
  readonly head: Cells;
  readonly mapping: CaseListMapping;
}

function rowOf(file: string, { line, values }: Cells, { indexes, head, mapping }: Layout): ListRow {
  const constants: Readonly<Partial<Record<CaseListField, string>>> = mapping.constants;
  const fields = caseListFields.flatMap((field) => {
    const value = values[indexes.get(field) ?? -1] || constants[field];
    return value ? [[field, value] as const] : [];
  });
  return {
    line,
    fields: Object.fromEntries(fields),
    placeOf: (field) => {
      const index = indexes.get(field);
      return {
        file,
        line,
        column: (index ?? 0) + 1,
        field: index === undefined ? '' : (head.values[index] ?? ''),
      };
    },
  };
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');
