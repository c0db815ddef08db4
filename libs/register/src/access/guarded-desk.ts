import { type Principal } from '@diarium/access';
import { type CommandContext, CommandGateway, type FactReader, type Outcome } from '@diarium/event-store';
import { type CommandBus, type Query } from '@nestjs/cqrs';
import { type Desk } from '../shared/desk';
import { askAs } from './guarded-queries';
import { permit } from './permit';
import { type RememberedAnswers } from './remembered-answers';
import { type Readings } from './readings/record-readings';
import { type SeenViews } from './views/seen-views';

/** What a guarded desk needs of a register. */
export interface GuardedRegister extends Desk {
  readonly inside: {
    readonly bus: CommandBus;
    readonly read: FactReader;
    readonly seen: SeenViews;
    readonly readings: Readings;
    readonly answers: RememberedAnswers;
  };
}

/**
 * The register as one principal may use it: commands by their duties, queries over what they may see. What no rule
 * allows is refused with `access.denied`, in the same words whether the thing exists or not.
 */
export function guardedDesk(register: GuardedRegister, principal: Principal): Desk {
  const source = { queries: register.queries, ...register.inside };
  return {
    commands: new GuardedCommands(register, principal),
    queries: {
      execute: <Answer>(query: Query<Answer>): Promise<Answer> => askAs(query, principal, source),
    },
  };
}

/**
 * A rehearsal as one principal may use it: what is tried out is held to the same duties as what is stored. In whose
 * cases somebody has their own is asked of the register itself: nobody who depends on it makes a case theirs.
 */
export const guardedRehearsal = (
  register: GuardedRegister,
  principal: Principal,
  rehearsal: Pick<CommandGateway, 'submit'>,
): CommandGateway => new GuardedCommands(register, principal, rehearsal);

class GuardedCommands extends CommandGateway {
  constructor(
    private readonly register: GuardedRegister,
    private readonly principal: Principal,
    private readonly next: Pick<CommandGateway, 'submit'> = new CommandGateway(register.inside.bus),
  ) {
    super(register.inside.bus);
  }

  /** @throws DomainError `access.denied`, `command.invalid`, or what the rules refuse */
  override async submit(command: object, context: CommandContext): Promise<Outcome> {
    const { principal, register } = this;
    const role = await permit(command, principal, { commands: this, read: register.inside.read });
    return this.next.submit(command, { ...context, actor: principal.name, role });
  }
}
