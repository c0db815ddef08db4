import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rule = ReturnType<Storage['getTargetValidationMetadatas']>[number];

/** One field: when it is checked at all, and what is checked. */
interface Field {
  readonly name: string;
  readonly conditions: readonly ((message: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
}

interface Check {
  readonly rule: Rule;
  readonly validate: (value: unknown, given: never) => unknown;
}

const CHECKED = new Set<string>([ValidationTypes.CUSTOM_VALIDATION, ValidationTypes.IS_DEFINED]);

const known = new Map<unknown, readonly Field[] | undefined>();

/**
 * True where class-validator would find nothing wrong: the same rules are asked, but no report is made ready for what
 * might be wrong, which costs more than asking them. False says nothing: the fields may hold objects or lists.
 */
export function areSoundFields(message: object): boolean {
  const fields = fieldsOf(message.constructor);
  if (!fields) return false;
  const isKnown = (name: string): boolean => fields.some((field) => field.name === name);
  return Object.keys(message).every(isKnown) && fields.every((field) => isSound(message, field));
}

function isSound(message: object, { name, conditions, checks }: Field): boolean {
  const value = (message as Record<string, unknown>)[name];
  if (!conditions.every((holds) => holds(message, value))) return true;
  return checks.every(({ rule: { constraints }, validate }) => {
    const given = {
      targetName: message.constructor.name,
      property: name,
      object: message,
      value,
      constraints,
    };
    return validate(value, given as never) === true;
  });
}

function fieldsOf(owner: unknown): readonly Field[] | undefined {
  if (!known.has(owner)) known.set(owner, readFields(owner as () => void));
  return known.get(owner);
}

/** Undefined where a rule is more than a question about a value of its own. */
function readFields(owner: () => void): readonly Field[] | undefined {
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(owner, '', false, false);
  if (rules.length === 0 || !rules.every(isQuestion)) return undefined;
  return [...new Set(rules.map(({ propertyName }) => propertyName))].map((name) => {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const asked = own.filter(({ type }) => CHECKED.has(type));
    return {
      name,
      conditions: own
        .filter((rule) => !asked.includes(rule))
        .map(({ constraints: [holds] }) => holds as Field['conditions'][0]),
      checks: asked.flatMap((rule) =>
        storage.getTargetValidatorConstraints(rule.constraintCls).map(({ instance }) => ({
          rule,
          validate: instance.validate.bind(instance) as Check['validate'],
        })),
      ),
    };
  });
}

/** Groups are given where a rule is declared with options, and not even empty where it is not. */
const isQuestion = ({ type, each, groups, validateIf }: Omit<Rule, 'groups'> & Partial<Rule>): boolean =>
  (CHECKED.has(type) || type === ValidationTypes.CONDITIONAL_VALIDATION) &&
  !each &&
  !groups?.length &&
  !validateIf;
