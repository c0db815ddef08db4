import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsString } from 'class-validator';
import { type AttendanceItem, attendanceOf } from '../committees/attendance.facts';
import { membersFacts } from '../committees/members.facts';
import { CommitteeAttendanceRow, limitOf, meetingsIn } from './committee-attendance.read-model';

/** Attendance at a committee's meetings in a year, and the limit below which it is flagged. */
export interface AttendanceView {
  readonly meetings: number;
  /** In per cent. */
  readonly limit: number;
  readonly persons: readonly AttendanceItem[];
}

/** How often each member and substitute was present in a year. */
export class ReadAttendance extends Query<AttendanceView> {
  @IsString() committee!: string;
  @IsInt() year!: number;
}

export const readAttendance = query(ReadAttendance, async ({ committee, year }, tables) => {
  const row = await tables.getRepository(CommitteeAttendanceRow).findOneBy({ key: committee });
  const { members, ...kept } = row ?? { members: membersFacts.initial, meetings: [], limits: [] };
  const meetings = meetingsIn(kept, year);
  const limit = limitOf(kept, year);
  return { meetings: meetings.length, limit, persons: attendanceOf(meetings, members, limit) };
});
