import { type Outcome } from '@diarium/event-store';
import { type ImportedCounts, stateOf } from '../run/import-result';
import { listSteps, type ListedCommand } from './case-commands';
import { type PlannedCaseList } from './plan-case-list';

/** What became of the commands of a list: how many were new, and how far the log is. */
export class ListTally {
  position = 0;
  private readonly counts = new Map(
    Object.values(listSteps).map(({ label }) => [label, { new: 0, known: 0 }]),
  );

  add({ step: { label } }: ListedCommand, outcome: Outcome): void {
    const counts = this.counts.get(label);
    if (counts) counts[stateOf(outcome)] += 1;
    this.position = Math.max(this.position, outcome.position);
  }

  of({ file, mapping: { list } }: PlannedCaseList): ImportedCounts {
    const kinds = [...this.counts].map(([kind, counts]) => ({ kind, ...counts }));
    return {
      id: list,
      title: list,
      file,
      new: kinds.reduce((sum, it) => sum + it.new, 0),
      known: kinds.reduce((sum, it) => sum + it.known, 0),
      kinds: kinds.filter((it) => it.new + it.known > 0),
    };
  }
}
