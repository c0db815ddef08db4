import {
  type CommandContext,
  type CommandGateway,
  DomainError,
  type Outcome,
  RevisionConflict,
} from '@diarium/event-store';
import { type Entry } from '../journal/entries';
import { type JournalFile } from '../journal/journal-file';

/** The register's gateway, which writes down each command before it is given and each end that is heard of. */
export function journalingGateway(gateway: CommandGateway, journal: JournalFile): CommandGateway {
  const submit = async (command: object, context: CommandContext): Promise<Outcome> => {
    const id = context.commandId;
    const { name } = command.constructor;
    await journal.write({ what: 'invoked', id, command: name, fields: command, context });
    try {
      const outcome = await gateway.submit(command, context);
      await journal.write(acknowledged(id, outcome));
      return outcome;
    } catch (error) {
      await journal.write(ending(id, error));
      throw error;
    }
  };
  return Object.assign(Object.create(gateway) as CommandGateway, { submit });
}

/** True when the register decided against the command, and nothing of it was stored. */
export function isRefusal(error: unknown): error is DomainError | RevisionConflict {
  return error instanceof DomainError || error instanceof RevisionConflict;
}

function acknowledged(id: string, { stream, position, events }: Outcome): Entry {
  const stored = events.map((event) => ({ id: event.id, revision: event.revision }));
  return { what: 'acknowledged', id, stream, position, events: stored };
}

function ending(id: string, error: unknown): Entry {
  if (isRefusal(error)) return { what: 'refused', id, code: error.code };
  return { what: 'unknown', id, error: error instanceof Error ? error.message : String(error) };
}
