import { plainToInstance } from 'class-transformer';

/** A copy whose nested fields, which may come as plain objects, are instances of their own classes. */
export function typedCopy<Message extends object>(given: Message): Message {
  const owner = given.constructor as new () => Message;
  return Object.values(given).every(isPlain) ? flatCopy(given, owner) : plainToInstance(owner, given);
}

/** The same, of one that holds no objects: most commands are such, and a tenth of the time is enough for them. */
function flatCopy<Message extends object>(given: Message, owner: new () => Message): Message {
  const copy = new owner() as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) if (typeof copy[name] !== 'function') copy[name] = value;
  return copy as Message;
}

const isPlain = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');
