import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** What kind of value a field takes, by the first of its checks that says so. */
const KINDS = [
  'isIn',
  'isDay',
  'isPartialDay',
  'isDayTable',
  'isCaseKey',
  'isMeetingKey',
  'isDecisionKey',
  'isParagraphKey',
  'isPostingKey',
  'isDocumentKey',
  'isInt',
  'isNumber',
  'isBoolean',
  'nestedValidation',
  'isString',
  'matches',
] as const;
type FieldKind = (typeof KINDS)[number];

/** A field of a command, as its checks tell. */
export interface CommandField {
  readonly name: string;
  readonly required: boolean;
  readonly list: boolean;
  readonly kind: FieldKind;
  /** The values it takes, where they are fixed. */
  readonly choices: readonly string[];
  /** The fields of what it holds. */
  readonly fields: readonly CommandField[];
}

type AnyClass = new () => object;

interface Check {
  readonly target: unknown;
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string | undefined;
  readonly constraints: readonly unknown[] | undefined;
}

/** The fields of a command class: those it must have first, and of them what it is about before the rest. */
export function fieldsOf(command: AnyClass): readonly CommandField[] {
  const checks: readonly Check[] = getMetadataStorage().getTargetValidationMetadatas(
    command,
    '',
    true,
    false,
  );
  const inherited = checks.filter(({ target }) => target !== command);
  const names = [...new Set([...inherited, ...checks].map(({ propertyName }) => propertyName))];
  return names
    .map((name) =>
      fieldOf(
        command,
        name,
        checks.filter(({ propertyName }) => propertyName === name),
      ),
    )
    .sort((a, b) => Number(b.required) - Number(a.required));
}

function fieldOf(command: AnyClass, name: string, checks: readonly Check[]): CommandField {
  const has = (check: string): boolean => checks.some((it) => it.name === check || it.type === check);
  const kind = KINDS.find(has) ?? 'isString';
  const list = has('isArray');
  const isIn = checks.find((check) => check.name === 'isIn');
  const choices = (isIn?.constraints?.[0] ?? []) as readonly string[];
  const isPreset = (new command() as Readonly<Record<string, unknown>>)[name] !== undefined;
  return {
    name,
    required: !has('conditionalValidation') && !isPreset,
    list,
    kind,
    choices,
    fields: kind === 'nestedValidation' ? fieldsWithin(command, name, list) : [],
  };
}

/** What class-transformer makes of an empty value tells the class of the field. */
function fieldsWithin(command: AnyClass, name: string, list: boolean): readonly CommandField[] {
  const made = plainToInstance(command, { [name]: list ? [{}] : {} }) as Readonly<Record<string, unknown>>;
  const value = made[name];
  const inner = (Array.isArray(value) ? value[0] : value) as object;
  return fieldsOf(inner.constructor as AnyClass);
}
