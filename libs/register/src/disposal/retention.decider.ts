import { isDeepStrictEqual } from 'node:util';
import { type Decider } from '@diarium/event-store';
import type * as commands from './disposal.commands';
import { type RetentionEvents, type RetentionRow } from './disposal.events';
import { refuseDisposal } from './disposal.rules';
import { retentionFold, type RetentionPlan } from './retention.facts';

interface RetentionCommands {
  SetRetentionRow: commands.SetRetentionRow;
  RepealRetentionRow: commands.RepealRetentionRow;
}

export interface RetentionFacts {
  readonly committeeKnown: boolean;
}

/** All rules of a retention plan. */
export const retentionDecider: Decider<RetentionPlan, RetentionCommands, RetentionEvents, RetentionFacts> = {
  ...retentionFold,
  decide: {
    SetRetentionRow: ({ committee, ...given }, plan, { facts }) => {
      if (!facts.committeeKnown) refuseDisposal('disposal.unknown-committee', { committee });
      const data: RetentionRow = {
        row: given.row,
        what: given.what,
        direction: given.direction ?? null,
        caseType: given.caseType ?? null,
        classification: given.classification ?? null,
        years: given.years,
        from: given.from,
        ground: given.ground,
      };
      if (isDeepStrictEqual(plan.get(given.row), data))
        refuseDisposal('disposal.row-unchanged', { row: given.row });
      return [{ type: 'RetentionRowSet', data }];
    },

    RepealRetentionRow: ({ row }, plan) => {
      if (!plan.has(row)) refuseDisposal('disposal.unknown-row', { row });
      return [{ type: 'RetentionRowRepealed', data: { row } }];
    },
  },
};
