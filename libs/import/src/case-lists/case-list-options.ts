import { type CommandGateway } from '@diarium/event-store';
import { type ImportOptions } from '../run/import-options';

export interface CaseListOptions extends Omit<ImportOptions, 'rehearsal'> {
  /** Opens what decides as the register would and stores nothing; what the work did there is forgotten after it. */
  readonly rehearse: <Result>(work: (rehearsal: CommandGateway) => Promise<Result>) => Promise<Result>;
}
