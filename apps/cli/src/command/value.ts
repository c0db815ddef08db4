import { isDay, isPartialDay } from '@diarium/register';
import { type PlaceholderName, type Texts, textsIn } from '../texts';
import { refuseUsage, type UsageCode } from './usage.rules';

/** What an argument or option takes, and how its text becomes a value. */
export interface Value<T = unknown, Required extends boolean = boolean> {
  readonly placeholder: PlaceholderName;
  readonly required: Required;
  readonly many: boolean;
  /** The value of a text; undefined when it is not what is expected. */
  readonly parse: (text: string) => T | undefined;
  /** What to refuse such a text with. */
  readonly refusal: UsageCode;
  readonly details?: (texts: Texts) => Readonly<Record<string, unknown>>;
}

type Optional<T> = Value<T, false>;

const optional = <T>(spec: Omit<Optional<T>, 'required' | 'many'>): Optional<T> => ({
  ...spec,
  required: false,
  many: false,
});

const nonEmpty = (text: string): string | undefined => text.trim() || undefined;

export const text = (placeholder: PlaceholderName = 'text'): Optional<string> =>
  optional({ placeholder, parse: nonEmpty, refusal: 'usage.empty' });

export const day = optional({
  placeholder: 'day',
  parse: (given) => (isDay(given) ? given : undefined),
  refusal: 'usage.not-a-day',
});

export const partialDay = optional({
  placeholder: 'day',
  parse: (given) => (isPartialDay(given) ? given : undefined),
  refusal: 'usage.not-a-partial-day',
});

export const year = optional({
  placeholder: 'year',
  parse: (given) => (/^(19|20|21)\d\d$/.test(given) ? Number(given) : undefined),
  refusal: 'usage.not-a-year',
});

export const wholeNumber = (least: number, most: number): Optional<number> =>
  optional({
    placeholder: 'number',
    parse: (given) => within(/^-?\d+$/.test(given) ? Number(given) : Number.NaN, least, most),
    refusal: 'usage.not-a-number',
    details: () => ({ least, most }),
  });

export const uuid = optional({
  placeholder: 'uuid',
  parse: (given) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given) ? given : undefined),
  refusal: 'usage.not-a-uuid',
});

const within = (value: number, least: number, most: number): number | undefined =>
  value >= least && value <= most ? value : undefined;

/** One of some fixed words, in upper or lower case. */
export const oneOf = <const T extends string>(...choices: T[]): Optional<T> =>
  optional({
    placeholder: 'word',
    parse: (given) => choices.find((choice) => isSame(given, choice)),
    refusal: 'usage.not-one-of',
    details: () => ({ choices }),
  });

/** One of some stored words, as it is called in either language. */
export function wordFor<T extends string>(
  wordsIn: (texts: Texts) => Readonly<Record<T, string>>,
): Optional<T> {
  const words = Object.values(textsIn).flatMap((texts) => Object.entries(wordsIn(texts)) as [T, string][]);
  return optional({
    placeholder: 'word',
    parse: (given) => words.find(([stored, word]) => isSame(given, word) || isSame(given, stored))?.[0],
    refusal: 'usage.not-one-of',
    details: (texts) => ({ choices: Object.values(wordsIn(texts)) }),
  });
}

const isSame = (given: string, word: string): boolean =>
  given.toLocaleLowerCase('sv') === word.toLocaleLowerCase('sv');

export const flag: Value<boolean, true> = {
  placeholder: 'none',
  required: true,
  many: false,
  parse: () => true,
  refusal: 'usage.empty',
};

export const required = <T>(value: Optional<T>): Value<T, true> => ({ ...value, required: true });

/** Any number of the same kind; where required, at least one. */
export const many = <T, Required extends boolean>(
  value: Value<T, Required>,
): Value<readonly T[], Required> => ({
  ...value,
  many: true,
  parse: (given) => {
    const parsed = value.parse(given);
    return parsed === undefined ? undefined : [parsed];
  },
});

export type Values = Readonly<Record<string, Value>>;

/** What a command is given: the values of its arguments and options by name. */
export type Given<Specs extends object> = {
  readonly [Name in keyof Specs]: Specs[Name] extends Value<infer T, infer Required>
    ? true extends Required
      ? T
      : T | undefined
    : never;
};

/** What commander hands over. */
export type RawValue = string | readonly string[] | boolean | undefined;

/** What an argument or option is called, and the texts to refuse it in. */
interface Naming {
  readonly name: string;
  readonly texts: Texts;
}

/** @throws DomainError `usage.…` at the first text that is not what its value takes */
export function parseValue(value: Value, given: RawValue, naming: Naming): unknown {
  if (value.placeholder === 'none') return given === true;
  if (given === undefined || typeof given === 'boolean') return undefined;
  if (typeof given === 'string') return parseOne(value, given, naming);
  return given.flatMap((one) => parseOne(value, one, naming));
}

function parseOne({ parse, refusal, details }: Value, given: string, { name, texts }: Naming): unknown {
  return parse(given) ?? refuseUsage(refusal, { ...details?.(texts), given, name });
}
