import { type EventContracts } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';

/** On `plan-GNU-2022`: the procurement plan of the year (*upphandlingsplan*). */
export interface ProcurementEvents {
  ProcurementItemPlanned: {
    readonly item: string;
    readonly name: string;
    /** The authority that carries it out: `Region Västerbotten`. */
    readonly responsible: string;
    /** The version of the plan that it was put into. */
    readonly planVersion: number;
  };
  ProcurementResponsibleChanged: { readonly item: string; readonly from: string; readonly to: string };
  ProcurementItemWithdrawn: { readonly item: string };
  /** The source may name it in other words than the plan did. */
  ProcurementCompleted: {
    readonly item: string | null;
    readonly name: string;
    readonly on: PartialDay;
  };
}

export const procurementEvents: EventContracts<ProcurementEvents> = {
  ProcurementItemPlanned: { version: 1, meaning: 'A procurement stands in the year’s plan.' },
  ProcurementResponsibleChanged: { version: 1, meaning: 'Another authority carries out a procurement.' },
  ProcurementItemWithdrawn: { version: 1, meaning: 'A procurement is taken out of the plan.' },
  ProcurementCompleted: { version: 1, meaning: 'A procurement is finished; the plan may not have held it.' },
};
