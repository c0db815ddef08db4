export type Language = 'sv' | 'en';

/** Why something is refused, in both languages. `{name}` is replaced by the detail of that name. */
export interface Rule {
  /** The section of law it follows, or `D` where it is a design choice of the register. */
  readonly section: string;
  readonly sv: string;
  readonly en: string;
}

export type RuleBook<Code extends string = string> = Readonly<Record<Code, Rule>>;

export type Details = Readonly<Record<string, unknown>>;

/** A command that is refused: a stable code, the section of the rule, and what it was about. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly rule: Rule,
    readonly details: Details = {},
  ) {
    super(`${code}: ${render(rule.en, details)} [${rule.section}]`);
    this.name = 'DomainError';
  }

  /** The refusal in a user's language, with its section where the law gives one. */
  text(language: Language): string {
    const sentence = render(this.rule[language], this.details);
    return this.rule.section === 'D' ? sentence : `${sentence} (${this.rule.section})`;
  }
}

/** Makes the `refuse` of a rule book: only its own codes compile. */
export function refusals<Code extends string>(
  book: RuleBook<Code>,
): (code: Code, details?: Details) => never {
  return (code, details) => {
    throw new DomainError(code, book[code], details);
  };
}

function render(template: string, details: Details): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => say(details[name]));
}

function say(value: unknown): string {
  if (Array.isArray(value)) return value.map(say).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '–';
}
