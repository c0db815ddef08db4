interface MessageClass {
  new (): object;
  /** Fields in which null says something of its own. */
  readonly takesNull?: readonly string[];
}

/**
 * Makes of null what it means in a field that need not be given: that it was not given. Rules and facts ask for
 * `undefined` alone. What is checked lets null pass only there.
 */
export function leaveOutNulls(given: object): void {
  if (Array.isArray(given)) {
    for (const item of given) if (isObject(item)) leaveOutNulls(item);
    return;
  }
  const { takesNull = [] } = given.constructor as MessageClass;
  const fields = given as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (isObject(value)) leaveOutNulls(value);
    else if (value === null && !takesNull.includes(name)) leaveOut(fields, name);
  }
}

/** What holds where nothing is given stands in the class. */
function leaveOut(fields: Record<string, unknown>, name: string): void {
  const fallback = (new (fields.constructor as unknown as MessageClass)() as typeof fields)[name];
  if (fallback === undefined) Reflect.deleteProperty(fields, name);
  else fields[name] = fallback;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
