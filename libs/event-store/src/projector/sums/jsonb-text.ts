/**
 * A value as PostgreSQL writes it out of a jsonb column: names by their length in bytes and then by their bytes.
 * A number that ECMAScript writes with an exponent is written without one there, and so reads otherwise here.
 */
export function jsonbText(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  return Array.isArray(value) ? listText(value) : membersText(value as Members);
}

type Members = Readonly<Record<string, unknown>>;

function listText(items: readonly unknown[]): string {
  let text = '[';
  for (let nth = 0; nth < items.length; nth += 1) text += (nth === 0 ? '' : ', ') + jsonbText(items[nth]);
  return `${text}]`;
}

function membersText(members: Members): string {
  let text = '{';
  for (const name of inOrder(Object.keys(members))) {
    const value = members[name];
    if (value !== undefined)
      text += `${text === '{' ? '' : ', '}${JSON.stringify(name)}: ${jsonbText(value)}`;
  }
  return `${text}}`;
}

// Most objects have the same names as one before: they were sorted then.
const MOST_ORDERS = 1024;
const orders = new Map<string, readonly string[]>();

function inOrder(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const given = names.join('\0');
  const known = orders.get(given);
  if (known) return known;
  const sorted = [...names].sort(byLengthAndBytes);
  if (orders.size < MOST_ORDERS) orders.set(given, sorted);
  return sorted;
}

function byLengthAndBytes(one: string, other: string): number {
  const [bytes, others] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length - others.length || bytes.compare(others);
}
