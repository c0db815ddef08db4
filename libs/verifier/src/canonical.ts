/**
 * JSON in its one canonical form, RFC 8785: members in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them, no white space.
 * @throws TypeError for what JSON cannot hold: undefined, a function, a number that is not finite
 */
export function canonical(value: unknown): string {
  if (typeof value === 'object')
    return value === null
      ? 'null'
      : Array.isArray(value)
        ? listOf(value)
        : membersOf(value as Readonly<Record<string, unknown>>);
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return JSON.stringify(value);
  throw new TypeError(`A ${typeof value} cannot be JSON here.`);
}

// Built by hand and not by map and join: a log of millions of events passes here.
function listOf(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1)
    text += (index === 0 ? '' : ',') + canonical(items[index]);
  return `${text}]`;
}

function membersOf(members: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const name of inOrder(Object.keys(members)))
    text += (text === '{' ? '' : ',') + quoted(name) + canonical(members[name]);
  return `${text}}`;
}

// Most objects have the same names as one before, in the same places: they were sorted then.
const MOST_ORDERS = 1024;
const MOST_NAMES_IN_ORDER = 64;
const orders = new Map<string, { readonly given: readonly string[]; readonly sorted: readonly string[] }>();

function inOrder(given: readonly string[]): readonly string[] {
  const first = given[0];
  if (first === undefined || given.length === 1) return given;
  const known = orders.get(first);
  if (known && isSameList(known.given, given)) return known.sorted;
  const sorted = [...given].sort();
  if (given.length <= MOST_NAMES_IN_ORDER && (known || orders.size < MOST_ORDERS))
    orders.set(first, { given, sorted });
  return sorted;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

// The same few names come again in every event.
const MOST_NAMES = 10_000;
const names = new Map<string, string>();

function quoted(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const written = `${JSON.stringify(name)}:`;
  if (names.size < MOST_NAMES) names.set(name, written);
  return written;
}
