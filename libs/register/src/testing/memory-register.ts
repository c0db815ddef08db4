import {
  type CommandGateway,
  commandContext,
  FoldedRows,
  foldInto,
  instantOf,
  MemoryEventStore,
  type ReadModel,
  type ReadModelTables,
  type RecordedEvent,
} from '@diarium/event-store';
import { commandsByName, registerCatalogue } from '../capabilities';
import { deskOver } from '../register.module';

/** The whole register over a log in memory, for lives that are lived by commands. Views are folded when asked. */
export class MemoryRegister {
  private constructor(
    private readonly store: MemoryEventStore,
    private readonly commands: CommandGateway,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<MemoryRegister> {
    const store = new MemoryEventStore();
    const catalogue = registerCatalogue();
    const rows = new FoldedRows(store, catalogue);
    const { desk, close } = await deskOver({ store, catalogue, rows, tables: {} as ReadModelTables });
    return new MemoryRegister(store, desk.commands, close);
  }

  /**
   * Gives a command by its name, on a Swedish day at a time of it.
   * @throws DomainError
   */
  async give(name: string, fields: object, on: string, at = '12:00'): Promise<readonly RecordedEvent[]> {
    const context = commandContext({ actor: 'prov', role: 'registrar', occurredAt: instantOf(on, at) });
    const command = Object.assign(new (commandsByName.get(name) ?? Object)(), structuredClone(fields));
    const { events } = await this.commands.submit(command, context);
    return events as readonly RecordedEvent[];
  }

  async log(): Promise<readonly RecordedEvent[]> {
    return (await this.store.readAll({ after: 0, limit: 10_000 })).events;
  }

  async rows<Row extends object>(model: ReadModel<Row>): Promise<ReadonlyMap<string, Row | undefined>> {
    const rows = new Map<string, object | undefined>();
    foldInto(model, rows, await this.log());
    return rows as Map<string, Row | undefined>;
  }
}
