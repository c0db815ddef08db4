import { type QueryBus } from '@nestjs/cqrs';
import { type CommandGateway } from '@diarium/event-store';

/** Commands in, views out. */
export interface Desk {
  readonly commands: CommandGateway;
  readonly queries: Pick<QueryBus, 'execute'>;
}
