import { type agendaMessages as sv } from '../sv/agenda-messages';

/** Sentences about agendas, notices and those who serve. */
export const agendaMessages: typeof sv = {
  agendaTitle: (committee: string, day: string): string => `${committee}  Agenda ${day}`,
  noAgenda: 'No agenda.',
  issuedOn: (version: number, day: string): string => `version ${version}, ${day}`,
  agendaVersion: (version: number): string => `version ${version}`,
  agendasCompared: (meeting: string, from: number, to: number | undefined): string =>
    `${meeting}  Version ${from} against ${to === undefined ? 'the agenda as it stands' : `version ${to}`}`,
  agendaUnchanged: 'Nothing sets them apart.',
  movedItem: (heading: string, from: number, to: number): string => `${heading}: from ${from} to ${to}`,
  notDone: 'not done',
  noticeTitle: (committee: string, day: string): string => `${committee}  Notice of ${day}`,
  noNotice: 'No notice is sent.',
  noticeSent: (day: string, supplement: boolean): string =>
    `${supplement ? 'Supplement to the notice' : 'Notice'}, sent ${day}`,
  servingTitle: (committee: string, day: string): string => `${committee}  Serving on ${day}`,
  vacantSeatOf: (name: string): string => `${name}, vacant seat`,
  servesInstead: (name: string | null): string => (name === null ? 'nobody' : `${name}, as substitute`),
  anyCase: 'in general',
  attendanceTitle: (committee: string, year: number): string => `${committee}  Attendance ${year}`,
  attendanceOf: (meetings: number, limit: number): string =>
    `${meetings} meetings with attendance in the minutes. Members below ${limit}% are marked.`,
  attendanceShare: (percent: number, low: boolean): string => `${percent}%${low ? ' (below the limit)' : ''}`,
  noAttendance: 'No attendance is recorded.',
  daysBefore: (days: number): string => `${days} days before the meeting`,
};
