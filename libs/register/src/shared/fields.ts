import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isCaseKey } from './case-number';
import { isDocumentKey } from './document-key';
import { isDecisionKey, isParagraphKey } from './decision-key';
import { isMeetingKey } from './meeting-key';
import { isDay, isPartialDay } from './partial-day';
import { isPostingKey } from './posting-key';

/** Field decorators of command classes: one for each kind of value, with its message. */
const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    decorators.forEach((decorate) => {
      decorate(target, property);
    });

// Control characters but tab and line breaks never belong in a register, and PostgreSQL refuses NUL.
const NO_CONTROL = /^[^\p{Cc}]*$|^[^\p{Cc}]*([\t\n\r][^\p{Cc}]*)+$/u;

const CLASSIFICATION = /^[1-9]\d?(\.(0|[1-9]\d?)){0,5}$/;

const check = (
  name: string,
  message: string,
  valid: (value: unknown) => boolean,
  options?: ValidationOptions,
) => ValidateBy({ name, validator: { validate: valid, defaultMessage: () => message } }, options);

/** Text for people: not empty, at most `max` characters, no control characters. */
export const IsText = (max = 1000, options?: ValidationOptions): PropertyDecorator =>
  all(
    IsString(options),
    IsNotEmpty(options),
    MaxLength(max, options),
    Matches(NO_CONTROL, { message: '$property holds control characters', ...options }),
  );

/** Two keys and what stands between them fit into the name of a stream. */
const KEY_LENGTH = 90;

/** A key that people can type: letters, digits, hyphens; `mtp-training`. */
export const IsKey = (options?: ValidationOptions): PropertyDecorator =>
  all(
    MaxLength(KEY_LENGTH, options),
    Matches(/^[\p{Ll}\p{N}]+(-[\p{Ll}\p{N}]+)*$/u, {
      message: '$property must be a key of lower-case letters, digits and hyphens',
      ...options,
    }),
  );

/** A place in a classification such as KLASSA, dotted: `2.1.3`. */
export const IsClassification = (): PropertyDecorator =>
  Matches(CLASSIFICATION, { message: '$property must be dotted numbers, such as 2.1.3' });

/** True for dotted numbers: `2.1.3`. */
export const isClassification = (value: string): boolean => CLASSIFICATION.test(value);

/** A committee's code: capital letters and digits, `GNU`. */
export const IsCommitteeCode = (): PropertyDecorator =>
  Matches(/^[\p{Lu}\p{N}]{2,12}$/u, { message: '$property must be 2–12 capital letters or digits' });

/** At most 100 keys. */
export const IsKeyList = (): PropertyDecorator => all(IsArray(), ArrayMaxSize(100), IsKey({ each: true }));

export const IsCaseKeyField = (options?: ValidationOptions): PropertyDecorator =>
  check(
    'isCaseKey',
    '$property must be the key of a case, such as GNU-2022-6',
    (value) => (typeof value === 'string' ? isCaseKey(value) : false),
    options,
  );

/** The key of a meeting: its committee and its day as far as it is known, `GNU-2022-11-07`. */
export const IsMeetingKey = (): PropertyDecorator =>
  check(
    'isMeetingKey',
    '$property must be the key of a meeting, such as GNU-2022-11-07 or GNU-2025-05',
    isMeetingKey,
  );

/** The key of a decision: `GNU-2022-34` for § 34/2022, `GNU-2022-D5` for a delegated one. */
export const IsDecisionKey = (options?: ValidationOptions): PropertyDecorator =>
  check(
    'isDecisionKey',
    '$property must be the key of a decision, such as GNU-2022-34 or GNU-2022-D5',
    isDecisionKey,
    options,
  );

/** The key of a registered document: `GNU-2022-6:3`. */
export const IsDocumentKey = (options?: ValidationOptions): PropertyDecorator =>
  check(
    'isDocumentKey',
    '$property must be the key of a document, such as GNU-2022-6:3',
    isDocumentKey,
    options,
  );

/** The key of a paragraph of the minutes book: `GNU-2022-34`. */
export const IsParagraphKey = (options?: ValidationOptions): PropertyDecorator =>
  check(
    'isParagraphKey',
    '$property must be the key of a paragraph, such as GNU-2022-34',
    isParagraphKey,
    options,
  );

/** The key of a posting: of the minutes, the paragraph or the delegated decision that is posted. */
export const IsPostingKey = (): PropertyDecorator =>
  check(
    'isPostingKey',
    '$property must be the key of what is posted, such as GNU-2022-11-07, GNU-2022-34 or GNU-2022-D5',
    isPostingKey,
  );

/** A day, `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator =>
  check('isDay', '$property must be a day that exists, YYYY-MM-DD', isDay);

/** A day as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const IsPartialDay = (): PropertyDecorator =>
  check('isPartialDay', '$property must be YYYY, YYYY-MM or YYYY-MM-DD and exist', isPartialDay);

/** Rows of days, one for each step in each row. */
export const IsDayTable = (): PropertyDecorator =>
  check('isDayTable', '$property must be rows of days that exist, YYYY-MM-DD', (value) =>
    isListOf(value, (row) => isListOf(row, isDay)),
  );

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(isItem);

/** A time of day, `HH:MM`. */
export const IsTime = (): PropertyDecorator =>
  Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time, HH:MM' });

export const IsYear = (): PropertyDecorator => all(IsInt(), Min(1900), Max(2200));

/** How many there are: a whole number, not negative. */
export const IsCount = (): PropertyDecorator => all(IsInt(), Min(0), Max(1_000_000));

/** An amount in thousands of kronor (tkr), negative for a net cost. */
export const IsAmount = (): PropertyDecorator =>
  all(
    // The one of class-validator throws at numbers that are written with an exponent, such as 1e-7.
    check('isNumber', '$property must be a number with at most three decimals', hasThreeDecimalsAtMost),
    Min(-1_000_000_000),
    Max(1_000_000_000),
  );

const hasThreeDecimalsAtMost = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(3)) === value;

export const IsOneOf = (values: readonly string[]): PropertyDecorator => IsIn(values as string[]);
