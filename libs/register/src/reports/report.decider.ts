import { type Decider } from '@diarium/event-store';
import { type BoardOwners, boardsOn } from '../committees/committee-boards.facts';
import { type CommitteeFacts } from '../committees/committee.facts';
import type * as commands from './report.commands';
import { type ReportEvents } from './report.events';
import { refuseReport } from './report.rules';

export interface ReportState {
  readonly status: 'none' | 'draft' | 'delivered';
  readonly statements: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Whose assemblies have decided on discharge. */
  readonly discharged: readonly string[];
}

export interface ReportFacts {
  readonly committee: CommitteeFacts;
  /** Cases that `MakeStatement` names and no register holds. */
  readonly unknownCases: readonly string[];
  readonly owners: BoardOwners;
}

export interface ReportCommands {
  DraftReport: commands.DraftReport;
  MakeStatement: commands.MakeStatement;
  ReportFigure: commands.ReportFigure;
  DeliverReport: commands.DeliverReport;
  RecordDischarge: commands.RecordDischarge;
}

/** A report on a year or half-year: what it states and when it was handed over. */
export const reportDecider: Decider<ReportState, ReportCommands, ReportEvents, ReportFacts> = {
  initial: { status: 'none', statements: new Set(), figures: new Set(), discharged: [] },
  evolve: {
    ReportDrafted: (state) => ({ ...state, status: 'draft' }),
    StatementMade: (state, { data }) => ({
      ...state,
      statements: new Set(state.statements).add(data.statement),
    }),
    FigureReported: (state, { data }) => ({ ...state, figures: new Set(state.figures).add(data.figure) }),
    ReportDelivered: (state) => ({ ...state, status: 'delivered' }),
    DischargeDecided: (state, { data }) => ({ ...state, discharged: [...state.discharged, data.assembly] }),
  },
  decide: {
    DraftReport: ({ committee, year, kind, title }, { status }, { facts }) => {
      if (!facts.committee.established) refuseReport('report.unknown-committee', { committee });
      if (status !== 'none') refuseReport('report.exists', { committee, year });
      return [{ type: 'ReportDrafted', data: { title, kind } }];
    },

    MakeStatement: (command, state, { facts }) => {
      refuseUnlessDraft(command, state);
      const { statement, section, text, claim = null, cases } = command;
      if (state.statements.has(statement)) refuseReport('report.key-taken', { key: statement });
      if (facts.unknownCases.length > 0) refuseReport('report.unknown-cases', { cases: facts.unknownCases });
      return [{ type: 'StatementMade', data: { statement, section, text, claim, cases } }];
    },

    ReportFigure: (command, state) => {
      refuseUnlessDraft(command, state);
      const { figure, title, amount, unit, changePercent = null, approximate } = command;
      if (state.figures.has(figure)) refuseReport('report.key-taken', { key: figure });
      return [{ type: 'FigureReported', data: { figure, title, amount, unit, changePercent, approximate } }];
    },

    DeliverReport: (command, state) => {
      refuseUnlessDraft(command, state);
      const { kind, on = null, dateMissing = null } = command;
      if ((on === null) === (dateMissing === null)) refuseReport('report.no-day');
      return [{ type: 'ReportDelivered', data: { kind, on, dateMissing } }];
    },

    RecordDischarge: (command, state, { facts, today }) => {
      const { year, kind, assembly, granted, on } = command;
      if (kind !== 'annual' || state.status !== 'delivered') refuseReport('report.not-delivered', { year });
      if (on > today) refuseReport('report.discharge-in-the-future', { on, today });
      const assemblies = boardsOn(facts.owners, `${year}-12-31`).map(({ board }) => board);
      if (!assemblies.includes(assembly)) refuseReport('report.unknown-assembly', { assembly });
      if (state.discharged.includes(assembly)) refuseReport('report.discharge-decided', { assembly });
      const left = assemblies.filter((it) => it !== assembly && !state.discharged.includes(it));
      return [{ type: 'DischargeDecided', data: { assembly, granted, on, left } }];
    },
  },
};

/** What was handed over is not written anew: it is held against the register as it was told. */
function refuseUnlessDraft(
  { committee, year }: { committee: string; year: number },
  { status }: ReportState,
): void {
  if (status === 'none') refuseReport('report.not-drafted', { committee, year });
  if (status === 'delivered') refuseReport('report.delivered', { year });
}
