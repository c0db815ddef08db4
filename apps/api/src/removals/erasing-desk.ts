import { type Principal } from '@diarium/access';
import { type CommandContext, CommandGateway, type Outcome } from '@diarium/event-store';
import { type Desk, personTies, refuseAccess, type Register, RequestErasure } from '@diarium/register';
import { committeeOfKey, erasesIn } from './who-erases';

/** A desk at which nobody erases somebody out of the register of a committee in which they have no part. */
export function erasingWithin(register: Register, principal: Principal, desk: Desk): Desk {
  return { ...desk, commands: new ErasingWithin(register, principal, desk) };
}

class ErasingWithin extends CommandGateway {
  constructor(
    private readonly register: Register,
    private readonly principal: Principal,
    private readonly desk: Desk,
  ) {
    super(register.inside.bus);
  }

  /** @throws as the desk, and DomainError `access.denied` */
  override async submit(command: object, context: CommandContext): Promise<Outcome> {
    if (command instanceof RequestErasure) await this.refuseBeyond(command);
    return this.desk.commands.submit(command, context);
  }

  private async refuseBeyond({ subject }: RequestErasure): Promise<void> {
    const { principal, register } = this;
    const ties = typeof subject === 'string' ? await register.projector.row(personTies, subject) : undefined;
    const committees = [...(ties?.cases ?? []), ...(ties?.documents ?? [])].map(committeeOfKey);
    if (!committees.every((committee) => erasesIn(principal, committee)))
      refuseAccess('access.denied', { name: principal.name, what: 'RequestErasure' });
  }
}
