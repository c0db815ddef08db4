import { type Decider } from '@diarium/event-store';
import {
  planEvolve,
  planFacts,
  type PlanFacts,
  type PlanVersionEvents,
  refuseUnlessDrafted,
  refuseUnlessOpen,
} from '../plans/plan.facts';
import type * as commands from './procurement.commands';
import { type ProcurementEvents } from './procurement.events';
import { refuseProcurement } from './procurement.rules';

interface Item {
  readonly name: string;
  readonly responsible: string;
  readonly status: 'planned' | 'withdrawn' | 'completed';
}

export interface ProcurementState {
  readonly plan: PlanFacts;
  readonly items: ReadonlyMap<string, Item>;
  /** Names of finished procurements that the plan did not hold. */
  readonly unplanned: ReadonlySet<string>;
}

export interface ProcurementCommands {
  PlanProcurement: commands.PlanProcurement;
  ChangeProcurementResponsible: commands.ChangeProcurementResponsible;
  WithdrawProcurement: commands.WithdrawProcurement;
  CompleteProcurement: commands.CompleteProcurement;
}

function change(state: ProcurementState, key: string, changes: Partial<Item>): ProcurementState {
  const item = state.items.get(key);
  return item ? { ...state, items: new Map(state.items).set(key, { ...item, ...changes }) } : state;
}

/** The procurement plan of a committee and year. Its items are content of the plan; finishing one is not. */
export const procurementDecider: Decider<
  ProcurementState,
  ProcurementCommands,
  ProcurementEvents & PlanVersionEvents
> = {
  initial: { plan: planFacts.initial, items: new Map(), unplanned: new Set() },
  evolve: {
    ...planEvolve<ProcurementState>(),
    ProcurementItemPlanned: (state, { data: { item, name, responsible } }) => ({
      ...state,
      items: new Map(state.items).set(item, { name, responsible, status: 'planned' }),
    }),
    ProcurementResponsibleChanged: (state, { data }) => change(state, data.item, { responsible: data.to }),
    ProcurementItemWithdrawn: (state, { data }) => change(state, data.item, { status: 'withdrawn' }),
    ProcurementCompleted: (state, { data: { item, name } }) =>
      item === null
        ? { ...state, unplanned: new Set(state.unplanned).add(name) }
        : change(state, item, { status: 'completed' }),
  },
  decide: {
    PlanProcurement: (command, { plan, items }) => {
      refuseUnlessOpen(plan, command);
      const { item, name, responsible } = command;
      if (items.has(item)) refuseProcurement('procurement.key-taken', { item });
      const planVersion = plan.version;
      return [{ type: 'ProcurementItemPlanned', data: { item, name, responsible, planVersion } }];
    },

    ChangeProcurementResponsible: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { item, responsible } = command;
      const { responsible: from } = plannedItem(state, item);
      if (from === responsible) refuseProcurement('procurement.same-responsible', { item, responsible });
      return [{ type: 'ProcurementResponsibleChanged', data: { item, from, to: responsible } }];
    },

    WithdrawProcurement: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      plannedItem(state, command.item);
      return [{ type: 'ProcurementItemWithdrawn', data: { item: command.item } }];
    },

    CompleteProcurement: (command, state) => {
      refuseUnlessDrafted(state.plan, command);
      const { item, name, on } = command;
      if (item === undefined) refuseUnlessUnplanned(state, name);
      else plannedItem(state, item);
      return [{ type: 'ProcurementCompleted', data: { item: item ?? null, name, on } }];
    },
  },
};

function plannedItem({ items }: ProcurementState, key: string): Item {
  const item = items.get(key);
  if (!item) return refuseProcurement('procurement.unknown', { item: key });
  if (item.status !== 'planned') refuseProcurement(`procurement.${item.status}`, { item: key });
  return item;
}

/** What is said not to stand in the plan stands there under no item, and is finished once. */
function refuseUnlessUnplanned({ items, unplanned }: ProcurementState, name: string): void {
  const [item] = [...items].find(([, it]) => it.name === name && it.status !== 'withdrawn') ?? [];
  if (item !== undefined) refuseProcurement('procurement.in-plan', { item, name });
  if (unplanned.has(name)) refuseProcurement('procurement.completed', { item: name });
}
