import { type AgendaItem } from '../agendas/agenda.events';
import { decisionReference, isDecisionKey } from '../shared/decision-key';
import { meetingReference } from '../shared/meeting-key';
import { refuseMinutes } from './minutes.rules';
import { type RecordParagraph } from './paragraph.commands';

/** Delegated decisions that a paragraph reports: those named, and the one that forced its item onto the agenda. */
export function reportsOf({ reports }: RecordParagraph, item: AgendaItem | undefined): readonly string[] {
  const forced = item?.forcedBy?.decision;
  return isDecisionKey(forced) && isDelegated(forced) ? [...new Set([forced, ...reports])] : reports;
}

export function refuseReports(
  meeting: string,
  reports: readonly string[],
  reportedIn: ReadonlyMap<string, string>,
): void {
  const { committee } = meetingReference(meeting);
  for (const decision of reports) {
    if (!isDelegated(decision) || decisionReference(decision).committee !== committee)
      refuseMinutes('minutes.not-delegated', { decision });
    const paragraph = reportedIn.get(decision);
    if (paragraph !== undefined) refuseMinutes('minutes.reported-already', { decision, paragraph });
  }
}

const isDelegated = (decision: string): boolean => decisionReference(decision).kind === 'delegated';
