import { Test } from '@nestjs/testing';
import {
  CommandGateway,
  type EventStore,
  FoldedRows,
  OverlayEventStore,
  type ReadModelTables,
} from '@diarium/event-store';
import { registerCatalogue, RegisterModule } from '@diarium/register';

/** All commands of the register over a store. Views have no tables here: nothing may query them. */
export async function openDesk(store: EventStore): Promise<CommandGateway> {
  const catalogue = registerCatalogue();
  const rows = new FoldedRows(store, catalogue);
  const tables = {} as ReadModelTables;
  const module = await Test.createTestingModule({
    imports: [RegisterModule.over({ store, catalogue, rows, tables })],
  }).compile();
  await module.init();
  return module.get(CommandGateway);
}

/** Commands that are decided over a store and stored nowhere. */
export function openRehearsal(store: EventStore): Promise<CommandGateway> {
  return openDesk(new OverlayEventStore(store));
}
