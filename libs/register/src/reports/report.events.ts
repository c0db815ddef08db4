import { type EventContracts } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';

export const REPORT_KINDS = ['annual', 'half-year'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const CLAIM_KINDS = [
  'meetings-held',
  'meetings-by-mode',
  'goals-reached',
  'all-assignments-carried-out',
  'happened',
] as const;

/** What a sentence of a report asserts, in a form that can be held against the register. */
export type Claim =
  | { readonly kind: 'meetings-held'; readonly count: number }
  | { readonly kind: 'meetings-by-mode'; readonly digital: number; readonly physical: number }
  | { readonly kind: 'goals-reached'; readonly reached: number; readonly of: number }
  | { readonly kind: 'all-assignments-carried-out' }
  /** Something told as having happened, in the period that the sentence names. */
  | { readonly kind: 'happened'; readonly in: PartialDay };

/**
 * On `report-GNU-2022` the annual report, on `report-GNU-2022-half-year` that on its first half:
 * sentence by sentence where a sentence asserts something.
 */
export interface ReportEvents {
  ReportDrafted: { readonly title: string; readonly kind: ReportKind };
  StatementMade: {
    readonly statement: string;
    readonly section: string;
    readonly text: string;
    readonly claim: Claim | null;
    readonly cases: readonly string[];
  };
  FigureReported: {
    readonly figure: string;
    readonly title: string;
    readonly amount: number;
    /** `tkr`, `kr`, `st` … */
    readonly unit: string;
    /** Change from the year before in per cent; about so much when `approximate`. */
    readonly changePercent: number | null;
    readonly approximate: boolean;
  };
  /** The assembly of a party decides on discharge for the year (KL 5:24, 9:35). */
  DischargeDecided: {
    /** The key of the party, `host` where the committee has none. */
    readonly assembly: string;
    readonly granted: boolean;
    readonly on: string;
    /** Whose assemblies have not decided. */
    readonly left: readonly string[];
  };
  /** The report was handed over; null where no source gives the day. */
  ReportDelivered: {
    readonly kind: ReportKind;
    readonly on: PartialDay | null;
    readonly dateMissing: string | null;
  };
}

export const reportEvents: EventContracts<ReportEvents> = {
  ReportDrafted: { version: 1, meaning: 'A report on a year or half-year is begun.' },
  StatementMade: { version: 1, meaning: 'The report states something.' },
  FigureReported: { version: 1, meaning: 'The report gives a figure.' },
  DischargeDecided: { version: 1, meaning: 'An assembly decides on discharge for the year.' },
  ReportDelivered: { version: 1, meaning: 'The report is handed over to the assembly.' },
};
