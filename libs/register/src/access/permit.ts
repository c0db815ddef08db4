import { abilityFor, hasDuty, isHandler, type Principal, roleIn } from '@diarium/access';
import { type CommandGateway, type FactReader } from '@diarium/event-store';
import { refuseAccess } from './access.rules';
import { caseCircles } from './case-circle.read-model';
import { COMMAND_DUTIES, type CommandDuty, committeeOfCommand } from './command-duties';

interface Permitting {
  readonly commands: Pick<CommandGateway, 'check'>;
  readonly read: FactReader;
}

/**
 * The role in which somebody may give a command.
 * @throws DomainError `access.denied`, or `command.invalid` for a command without a place that can be read
 */
export async function permit(
  command: object,
  principal: Principal,
  { commands, read }: Permitting,
): Promise<string> {
  const what = command.constructor.name;
  const denied = () => refuseAccess('access.denied', { name: principal.name, what });
  const row = COMMAND_DUTIES[what];
  if (!row || !hasDuty(abilityFor(principal), row.duty)) return denied();
  if (isOwnRole(command, row, principal)) return denied();
  const committee = committeeOfCommand(command, row.place);
  if (committee === undefined) {
    await commands.check(command);
    return denied();
  }
  const inOthers = roleIn(principal, row.duty, { committee, own: false });
  if (inOthers) return inOthers;
  const own = row.place === 'case' && (await isHandledBy(command as { case: string }, principal, read));
  return roleIn(principal, row.duty, { committee, own }) ?? denied();
}

async function isHandledBy(
  { case: key }: { readonly case: string },
  principal: Principal,
  read: FactReader,
): Promise<boolean> {
  const circle = await read.row(caseCircles, key);
  return (
    circle !== undefined &&
    circle.handler !== null &&
    isHandler(principal, { committee: circle.committee, handler: circle.handler })
  );
}

/** Nobody gives themselves a role or the cases of a handler: who manages users sees no more of the register for that. */
const isOwnRole = (command: object, { duty, place }: CommandDuty, { id }: Principal): boolean =>
  duty === 'users' && place !== 'everywhere' && (command as { readonly user?: unknown }).user === id;
