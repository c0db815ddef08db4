import { commandContext, DomainError } from '@diarium/event-store';
import { type SignInServices } from './sign-in-services';

/** What a start finds done already, by an earlier one or by another server that starts beside it. */
const DONE = ['user.exists', 'user.role-held', 'user.unknown-committee'];

/** Gives a command on behalf of whoever starts the server, unless it was given before; done when the views show it. */
export async function operatorGives({ register }: SignInServices, command: object): Promise<void> {
  try {
    const context = commandContext({ actor: 'start', role: 'operator' });
    const { position } = await register.commands.submit(command, context);
    await register.projector.waitFor(position);
  } catch (error) {
    if (!(error instanceof DomainError) || !DONE.includes(error.code)) throw error;
  }
}
