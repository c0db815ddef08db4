export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: what it means, what it may hold and what holds without it. */
export interface Setting<T> {
  readonly variable: string;
  readonly meaning: string;
  /** What a value must be, in words: completes the sentence "expected …". */
  readonly expected: string;
  /** The default in words, as docs/operations.md prints it. */
  readonly otherwise: string;
  /** A secret value is never repeated in a message. */
  readonly secret?: boolean;
  /** The value of a given text; undefined when the text is not what is expected. */
  readonly parse: (text: string) => T | undefined;
  /** The value when nothing is given. */
  readonly fallback: (env: Environment) => T;
}

export function setting<T>(definition: Setting<T>): Setting<T> {
  return definition;
}

export function oneOf<const T extends string>(...choices: T[]): (text: string) => T | undefined {
  return (text) => choices.find((choice) => choice === text);
}

export function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

export function urlWithScheme(...schemes: string[]): (text: string) => string | undefined {
  return (text) => (URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : undefined);
}

/** For addresses that name several hosts, which a URL cannot. */
export function textWithScheme(...schemes: string[]): (text: string) => string | undefined {
  return (text) => (schemes.some((scheme) => text.startsWith(`${scheme}//`)) ? text : undefined);
}

export function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** Origins parted by commas: scheme, host and port, and nothing after them. */
export function originList(text: string): readonly string[] | undefined {
  const origins = text.split(',').map((it) => it.trim());
  const isOrigin = (it: string): boolean => URL.canParse(it) && new URL(it).origin === it;
  return origins.every(isOrigin) ? origins : undefined;
}
