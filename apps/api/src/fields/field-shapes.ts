import { getMetadataStorage } from 'class-validator';

/** One check that class-validator makes of a field. */
export interface FieldCheck {
  /** `isInt`, `maxLength`, `isCaseKey` … */
  readonly name: string;
  readonly constraints: readonly unknown[];
  /** True where it is about each item of a list. */
  readonly each: boolean;
}

/** One field of a command or query class, as its decorators describe it. */
export interface FieldShape {
  readonly name: string;
  readonly checks: readonly FieldCheck[];
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** What holds where nothing is given. */
  readonly fallback: unknown;
}

export type MessageClass = new () => object;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const shapes = new Map<MessageClass, readonly FieldShape[]>();

/** The fields of a class, those of the class before those of its bases. */
export function fieldShapes(message: MessageClass): readonly FieldShape[] {
  let known = shapes.get(message);
  if (!known) shapes.set(message, (known = readShapes(message)));
  return known;
}

function readShapes(message: MessageClass): readonly FieldShape[] {
  const byField = new Map<string, Metadata[]>();
  for (const check of getMetadataStorage().getTargetValidationMetadatas(message, '', false, false))
    byField.set(check.propertyName, [...(byField.get(check.propertyName) ?? []), check]);
  const fallbacks = new message() as Readonly<Record<string, unknown>>;
  return [...byField].map(([name, own]) => shapeOf(name, own, fallbacks[name]));
}

function shapeOf(name: string, own: readonly Metadata[], fallback: unknown): FieldShape {
  const checks = own.map((check) => ({
    name: check.name ?? check.type,
    constraints: (check.constraints as readonly unknown[] | undefined) ?? [],
    each: check.each,
  }));
  const has = (check: string): boolean => checks.some((it) => it.name === check);
  return {
    name,
    checks: checks.filter((check) => check.name !== 'isOptional'),
    isList: has('isArray') || checks.some(({ each }) => each),
    isRequired: !has('isOptional') && fallback === undefined,
    fallback,
  };
}
