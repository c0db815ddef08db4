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
  for (const name of Object.keys(members).sort())
    text += (text === '{' ? '' : ',') + quoted(name) + canonical(members[name]);
  return `${text}}`;
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
