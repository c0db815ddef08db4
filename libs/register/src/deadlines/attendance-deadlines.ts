import { attendanceOf } from '../committees/attendance.facts';
import { type CommitteeAttendanceRow, limitOf, meetingsIn } from './committee-attendance.read-model';
import { deadlineRules } from './deadline.rules';
import { type DeadlineRow } from './deadlines.read-model';

const rule = 'deadline.attendance';

/** Whether a deadline, by its key, is one of attendance. */
export const isOfAttendance = (key: string): boolean => key.startsWith(`${rule}|`);

/**
 * How often each member came in each year with meetings up to a day. A meeting missed is no event of its own,
 * so this is computed for the day on which one asks.
 */
export function attendanceDeadlines(row: CommitteeAttendanceRow, today: string): readonly DeadlineRow[] {
  const meetings = row.meetings.filter(({ on }) => on <= today);
  const years = [...new Set(meetings.map(({ on }) => on.slice(0, 4)))];
  return years.flatMap((year) => {
    return attendanceOf(meetingsIn({ meetings }, Number(year)), row.members, limitOf(row, Number(year)))
      .filter(({ seat }) => seat === 'member')
      .map(({ person, name, attended, meetings: of, share, low }) => ({
        key: `${rule}|${row.key}-${year}|${person}`,
        rule,
        section: deadlineRules[rule].section,
        committee: row.key,
        subject: `${row.key}-${year}`,
        item: person,
        on: year,
        due: `${year}-12-31`,
        note: `${name}, ${attended}/${of} (${share} %)`,
        met: !low,
        metOn: null,
        result: null,
      }));
  });
}
