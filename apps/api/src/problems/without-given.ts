import { type Request } from 'express';

/** Shorter words stand in many messages, and tell of nobody. */
const SHORTEST = 4;
const PLAIN_NAME = /^[a-z][A-Za-z]*$/;

/** An error as it may be logged: where it came from, and its message without what the caller gave. */
export function loggable(error: unknown, request: Pick<Request, 'body' | 'originalUrl' | 'headers'>): string {
  if (!(error instanceof Error)) return withoutGiven(String(error), request);
  const { message, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${withoutGiven(message, request)}`, ...frames].join('\n');
}

function withoutGiven(text: string, { body, originalUrl, headers }: Parameters<typeof loggable>[1]): string {
  const given = new Set([...textsIn(body), ...textsIn(headers), ...partsOf(originalUrl)]);
  return [...given]
    .filter((part) => part.length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
    .reduce((left, part) => left.replaceAll(part, '…'), text);
}

/** Every text in a value, also as a name that no field has. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    if (!PLAIN_NAME.test(name)) yield name;
    yield* textsIn(inside);
  }
}

function partsOf(url: string): readonly string[] {
  return url.split(/[/?&=]/).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
