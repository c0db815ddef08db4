import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MeetingEvents } from '../meetings/meeting.events';
import { lastDay, type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf } from '../shared/streams';
import { type NextMeeting } from './delegated.decider';

/** The days of a committee's meetings, those to come and those held: what is reported is reported at one of them. */
@Entity('meeting_days')
export class MeetingDaysRow {
  /** The code of the committee. */
  @PrimaryColumn('text') key!: string;
  /** In the order of their days. */
  @Column('jsonb') meetings!: readonly NextMeeting[];
}

type DayEvents = Pick<
  MeetingEvents,
  'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingCancelled'
>;

type Row = MeetingDaysRow | undefined;

function placed(row: Row, stream: string, when: PartialDay | null): MeetingDaysRow {
  const meeting = keyOf(stream);
  const others = (row?.meetings ?? []).filter((it) => it.meeting !== meeting);
  const all = when === null ? others : [...others, { meeting, day: lastDay(when) }];
  return {
    key: committeeOf(stream),
    meetings: all.sort((one, other) => one.day.localeCompare(other.day)),
  };
}

export const meetingDays = readModel<DayEvents>()<MeetingDaysRow>({
  name: 'meeting-days',
  version: 1,
  row: MeetingDaysRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    MeetingPlanned: (row, { stream, data }) => placed(row, stream, data.when),
    ExtraMeetingAnnounced: (row, { stream, data }) => placed(row, stream, data.when),
    MeetingMoved: (row, { stream, data }) => placed(row, stream, data.to),
    MeetingCancelled: (row, { stream }) => placed(row, stream, null),
  },
});

/** The first meeting after a day; null where none is known. */
export const meetingAfter = (row: Row, day: string): NextMeeting | null =>
  row?.meetings.find((it) => it.day > day) ?? null;
