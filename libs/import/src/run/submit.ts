import { commandContext, type CommandGateway, commandIdFrom, type Outcome } from '@diarium/event-store';
import { type PlannedCommand, type PlannedDossier } from '../mapping/plan-dossier';
import { type ImportOptions, type Phase } from './import-options';

interface Submission {
  readonly dossier: PlannedDossier;
  readonly command: PlannedCommand;
}

/** All commands in order. Progress is told before the first and after each. */
export function* submissions(
  dossiers: readonly PlannedDossier[],
  phase: Phase,
  { onProgress }: Pick<ImportOptions, 'onProgress'>,
): Generator<Submission> {
  const total = dossiers.reduce((sum, { commands }) => sum + commands.length, 0);
  let done = 0;
  for (const dossier of dossiers)
    for (const command of dossier.commands) {
      onProgress?.({ phase, done, total, dossier: dossier.title });
      yield { dossier, command };
      done += 1;
    }
  onProgress?.({ phase, done, total, dossier: dossiers.at(-1)?.title ?? '' });
}

/** The events of a dossier share its correlation id. */
export async function submit(
  { command, commandId, occurredAt, occurredOn }: Omit<PlannedCommand, 'path'>,
  { id }: Pick<PlannedDossier, 'id'>,
  gateway: CommandGateway,
  { actor, role }: Pick<ImportOptions, 'actor' | 'role'>,
): Promise<Outcome> {
  const correlationId = commandIdFrom('dossier', id);
  return gateway.submit(
    command,
    commandContext({ actor, role, commandId, occurredAt, occurredOn, correlationId }),
  );
}
