import { type CommandBus } from '@nestjs/cqrs';
import { validateSync } from 'class-validator';
import { type CommandContext, withContext } from './command-context';
import { type Outcome } from './decision';
import { DomainError, type RuleBook } from './domain-error';
import { type FieldProblem, fieldProblemsOf } from './field-problems';
import { leaveOutNulls } from './left-out';
import { listsForObjects, misshapenFields } from './nested-fields';
import { areSoundFields } from './sound-fields';
import { typedCopy } from './typed-copy';
import { unstorableFields } from './unstorable-fields';
import { rememberValidationRules } from './validation-rules';

const rules = {
  'command.invalid': {
    section: 'D',
    sv: 'Uppgifterna går inte att ta emot: {summary}.',
    en: 'The command cannot be taken: {summary}.',
  },
} satisfies RuleBook;

/** The one door for commands: checked field by field, then sent to the rule that decides. */
export class CommandGateway {
  constructor(private readonly bus: CommandBus) {
    rememberValidationRules();
  }

  /**
   * @throws DomainError `command.invalid` with `details.problems: FieldProblem[]`, or what the rules refuse
   */
  async submit(command: object, context: CommandContext): Promise<Outcome> {
    return this.bus.execute(withContext(await this.check(command), context));
  }

  /**
   * The command with its nested fields as instances of their own classes.
   * @throws DomainError `command.invalid` with `details.problems: FieldProblem[]`
   */
  async check(command: object): Promise<object> {
    refuseIfAny(listsForObjects(command).map(misshapen));
    const typed = typedCopy(command);
    const found = areSoundFields(typed) ? [] : problemsIn(typed);
    refuseIfAny(
      found.length > 0 ? found : [...misshapenFields(typed).map(misshapen), ...unstorableFields(typed)],
    );
    leaveOutNulls(typed);
    return typed;
  }
}

function refuseIfAny(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const summary = problems.map(({ message }) => message).join('; ');
  throw new DomainError('command.invalid', rules['command.invalid'], { problems, summary });
}

// No rule of a field waits for anything.
const problemsIn = (typed: object): readonly FieldProblem[] =>
  fieldProblemsOf(validateSync(typed, { whitelist: true, forbidNonWhitelisted: true }));

const misshapen = (field: string): FieldProblem => ({
  field,
  constraint: 'nestedValidation',
  message: `${field} must be an object of its fields`,
});
