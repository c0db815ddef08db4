import {
  abilityFor,
  hasDuty,
  type Principal,
  reachOf,
  readsReadings,
  seesEverything,
  seesRegisters,
} from '@diarium/access';
import {
  type CommandContext,
  CommandGateway,
  type FactReader,
  onGround,
  type Outcome,
} from '@diarium/event-store';
import { type CommandBus, type Query } from '@nestjs/cqrs';
import { type Desk } from '../shared/desk';
import { refuseAccess } from './access.rules';
import { permit } from './permit';
import { type Audience, QUERY_AUDIENCES } from './query-audiences';

/** What a guarded desk needs of a register. */
export interface GuardedRegister extends Desk {
  readonly inside: { readonly bus: CommandBus; readonly read: FactReader };
}

/**
 * The register as one principal may use it: commands by their duties, queries over what they may see. What no rule
 * allows is refused with `access.denied`, in the same words whether the thing exists or not.
 */
export function guardedDesk(register: GuardedRegister, principal: Principal): Desk {
  return {
    commands: new GuardedCommands(register, principal),
    queries: {
      execute: <Answer>(query: Query<Answer>): Promise<Answer> =>
        register.queries.execute(seenBy(query, principal)),
    },
  };
}

class GuardedCommands extends CommandGateway {
  constructor(
    private readonly register: GuardedRegister,
    private readonly principal: Principal,
  ) {
    super(register.inside.bus);
  }

  /** @throws DomainError `access.denied`, `command.invalid`, or what the rules refuse */
  override async submit(command: object, context: CommandContext): Promise<Outcome> {
    const { principal, register } = this;
    const role = await permit(command, principal, { commands: this, read: register.inside.read });
    return super.submit(command, { ...context, actor: principal.name, role });
  }
}

function seenBy<Asked extends object>(query: Asked, principal: Principal): Asked {
  const ability = abilityFor(principal);
  const may: Readonly<Record<Audience, boolean>> = {
    everybody: true,
    register: seesRegisters(ability),
    readings: readsReadings(ability),
    users: hasDuty(ability, 'users'),
  };
  const what = query.constructor.name;
  const audience = QUERY_AUDIENCES[what];
  if (!audience || !may[audience]) return refuseAccess('access.denied', { name: principal.name, what });
  if (audience === 'users') return query;
  // Until there are views over the tables, whoever does not see all of them sees none.
  if (!seesEverything(reachOf(principal)))
    return refuseAccess('access.denied', { name: principal.name, what });
  return onGround(query, {});
}
