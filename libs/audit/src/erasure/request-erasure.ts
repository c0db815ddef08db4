import { CommandGateway } from '@diarium/event-store';
import { type Register, RequestErasure } from '@diarium/register';
import { type CommandBus } from '@nestjs/cqrs';
import { beforeClosing, closePerson } from './close-person';
import { openErasureOf } from './open-erasures';
import { refuseRemoval } from './removal.rules';

/** The register, in which a request for erasure closes the person's data at once, whoever asks for it and how. */
export function closingAtRequest(register: Register): Register {
  const bus = new BusThatCloses(register) as unknown as CommandBus;
  return { ...register, commands: new CommandGateway(bus), inside: { ...register.inside, bus } };
}

/** Stands behind whoever checks what a principal may do. */
class BusThatCloses {
  constructor(private readonly register: Register) {}

  execute(command: object): Promise<unknown> {
    return command instanceof RequestErasure ? this.request(command) : this.pass(command);
  }

  /**
   * @throws DomainError when the law keeps it, when some of it was stored before personal data were sealed, or when
   * another request for it is not complete
   */
  private async request(command: RequestErasure): Promise<unknown> {
    const { register } = this;
    if (!register.keys) return refuseRemoval('erasure.no-keys');
    const before = await beforeClosing(register, command.subject);
    const { plain } = before.data;
    if (plain) return refuseRemoval('erasure.stored-plain', { position: plain.position });
    const open = await openErasureOf(register, command);
    if (open && open.key !== command.erasure)
      return refuseRemoval('erasure.under-way', { erasure: open.key, decision: open.decision });
    const outcome = await this.pass(command);
    await closePerson(register, command.subject, before);
    return outcome;
  }

  private pass(command: object): Promise<unknown> {
    return this.register.inside.bus.execute(command as never);
  }
}
