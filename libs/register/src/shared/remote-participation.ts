import { refusals, type RuleBook } from '@diarium/event-store';
import { lastDay, type PartialDay } from './partial-day';

export const remoteRules = {
  'meeting.remote-not-allowed': {
    section: 'KL 5:16, 6:24',
    sv: 'Deltagande på distans den {day} kräver att fullmäktige har beslutat om det.',
    en: 'Taking part from a distance on {day} needs a decision of the assembly.',
  },
} satisfies RuleBook;

const refuse = refusals<keyof typeof remoteRules>(remoteRules);

/** The day counts as late as it may have been: a source that gives only the month proves no breach. */
export function refuseRemoteBefore(remoteFrom: string | null, on: PartialDay): void {
  const day = lastDay(on);
  if (remoteFrom === null || day < remoteFrom) refuse('meeting.remote-not-allowed', { day });
}
