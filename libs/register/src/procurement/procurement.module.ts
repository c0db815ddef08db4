import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { planStream } from '../shared/streams';
import * as commands from './procurement.commands';
import { procurementDecider } from './procurement.decider';
import { procurementEvents } from './procurement.events';
import { ProcurementRow, listProcurement, procurementList } from './procurement.read-model';
import { procurementRules } from './procurement.rules';
import { procurementSearched } from './procurement.searched';

export const procurement: Capability = {
  name: 'procurement',
  events: procurementEvents,
  rules: procurementRules,
  commandHandlers: commandHandlers({
    decider: procurementDecider,
    commands: {
      PlanProcurement: commands.PlanProcurement,
      ChangeProcurementResponsible: commands.ChangeProcurementResponsible,
      WithdrawProcurement: commands.WithdrawProcurement,
      CompleteProcurement: commands.CompleteProcurement,
    },
    stream: ({ committee, year }) => planStream(committee, year),
    facts: () => Promise.resolve(undefined),
  }),
  queryHandlers: queryHandlers([listProcurement]),
  readModels: [procurementList],
  searched: [procurementSearched],
  counted: [{ name: 'procurements', row: ProcurementRow }],
};
