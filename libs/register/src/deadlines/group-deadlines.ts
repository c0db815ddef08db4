import { deadlineRules } from './deadline.rules';
import { type DeadlineRow } from './deadlines.read-model';
import { type GroupMeetingsRow } from './group-meetings.read-model';

const rule = 'deadline.group-meetings';

/** Whether a deadline, by its key, is that of a group. */
export const isOfGroup = (key: string): boolean => key.startsWith(`${rule}|`);

/**
 * What a group owes in each year that has passed or is passing: at least so many meetings by its last day.
 * No event tells that a year went by without meetings, so this is computed for the day on which one asks.
 */
export function groupDeadlines(group: GroupMeetingsRow, today: string): readonly DeadlineRow[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from(
    { length: Math.max(0, thisYear - group.since + 1) },
    (_, index) => group.since + index,
  );
  return years.flatMap((year) => inYear(group, year));
}

function inYear(group: GroupMeetingsRow, year: number): readonly DeadlineRow[] {
  const due = `${year}-12-31`;
  const minimum = group.minimums.filter(({ from }) => from <= due).at(-1)?.minimum ?? null;
  // In the year in which it ends a group owes nothing: it may end after its first meeting.
  if (minimum === null || (group.dissolvedOn !== null && group.dissolvedOn <= due)) return [];
  const held = group.meetings[year] ?? 0;
  const subject = `${group.committee}-${year}`;
  return [
    {
      key: `${rule}|${subject}|${group.group}`,
      rule,
      section: deadlineRules[rule].section,
      committee: group.committee,
      subject,
      item: group.group,
      on: String(year),
      due,
      note: `${group.name}, ${held}/${minimum}`,
      met: held >= minimum,
      metOn: null,
      result: null,
    },
  ];
}
