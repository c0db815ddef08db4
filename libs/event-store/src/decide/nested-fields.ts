import { getMetadataStorage, ValidationTypes } from 'class-validator';

/** A field that holds an object of a class of its own, or a list of such. */
interface NestedField {
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

const known = new Map<unknown, readonly NestedField[]>();

/**
 * The paths of fields that hold something else than the objects they ask for. class-validator lets through no object
 * at all, a list in the place of an object, and lists in lists.
 */
export function misshapenFields(given: object): string[] {
  return nestedFieldsOf(given.constructor).flatMap((field) => {
    const value = (given as Record<string, unknown>)[field.name];
    if (value === undefined || value === null) return field.isRequired ? [field.name] : [];
    if (!field.isList) return within(value, field.name);
    if (!Array.isArray(value)) return [field.name];
    return value.flatMap((item: unknown, index) => within(item, `${field.name}.${index}`));
  });
}

/** The fields in which a list stands where an object belongs: class-transformer fails at some of what it may hold. */
export const listsForObjects = (given: object): string[] =>
  nestedFieldsOf(given.constructor)
    .filter(({ name, isList }) => !isList && Array.isArray((given as Record<string, unknown>)[name]))
    .map(({ name }) => name);

const within = (value: unknown, path: string): string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? [path]
    : misshapenFields(value).map((inside) => `${path}.${inside}`);

function nestedFieldsOf(owner: unknown): readonly NestedField[] {
  let fields = known.get(owner);
  if (!fields) known.set(owner, (fields = readNestedFields(owner as () => void)));
  return fields;
}

function readNestedFields(owner: () => void): readonly NestedField[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner, '', false, false);
  return rules
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
    .map(({ propertyName: name, each }) => ({
      name,
      isList: each,
      isRequired: !rules.some(
        (rule) => rule.propertyName === name && rule.type === ValidationTypes.CONDITIONAL_VALIDATION,
      ),
    }));
}
