import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PostingEvents } from '../postings/posting.events';
import { decisionKey } from '../shared/decision-key';
import { after, lastDay, type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type DelegationEvents } from './delegation.events';
import { DAYS_WITHOUT_MEETING, type NextMeeting } from './reporting.facts';

/** A delegated decision that is to be reported at the next meeting. */
export interface WaitingDecision {
  readonly decision: string;
  readonly on: string;
  readonly endBy: string;
  /** The paragraph that reports it, until that is attested and stands. */
  readonly reportedIn: string | null;
}

/** The days of a committee's meetings, those to come and those held, and what is to be reported at the next of them. */
@Entity('meeting_days')
export class MeetingDaysRow {
  /** The code of the committee. */
  @PrimaryColumn('text') key!: string;
  /** In the order of their days. */
  @Column('jsonb') meetings!: readonly NextMeeting[];
  @Column('jsonb') waiting!: readonly WaitingDecision[];
}

type DayEvents = Pick<
  MeetingEvents,
  'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingCancelled'
> &
  Pick<DelegationEvents, 'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled' | 'DelegatedReportingMoved'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack' | 'ParagraphsAttested' | 'MinutesAttested'> &
  Pick<PostingEvents, 'PostingStarted'>;

type Row = MeetingDaysRow | undefined;

const emptyRow = (key: string): MeetingDaysRow => ({ key, meetings: [], waiting: [] });

function placed(row: Row, stream: string, when: PartialDay | null): MeetingDaysRow {
  const meeting = keyOf(stream);
  const before = row ?? emptyRow(committeeOf(stream));
  const others = before.meetings.filter((it) => it.meeting !== meeting);
  const all = when === null ? others : [...others, { meeting, day: lastDay(when) }];
  return { ...before, meetings: all.sort((one, other) => one.day.localeCompare(other.day)) };
}

const waits = ({ basis, nextMeeting, on, endBy }: DelegationEvents['DelegatedDecisionMade']): boolean =>
  basis === 'urgent' || nextMeeting !== null || endBy === after(on, { days: DAYS_WITHOUT_MEETING });

const changed = (
  row: Row,
  decisions: readonly string[],
  change: (waiting: WaitingDecision) => WaitingDecision | null,
): Row =>
  row &&
  (decisions.length === 0
    ? row
    : {
        ...row,
        waiting: row.waiting.flatMap((it) => (decisions.includes(it.decision) ? (change(it) ?? []) : [it])),
      });

/** What an attested paragraph reports is reported for good. */
const settled = (row: Row, paragraphs: readonly string[]): Row =>
  row && {
    ...row,
    waiting: row.waiting.filter(({ reportedIn }) => reportedIn === null || !paragraphs.includes(reportedIn)),
  };

const numbered = (stream: string, revision: number, kind: 'paragraph' | 'delegated'): string =>
  decisionKey({ committee: committeeOf(stream), year: yearOf(stream), kind, number: revision + 1 });

export const meetingDays = readModel<DayEvents>()<MeetingDaysRow>({
  name: 'meeting-days',
  version: 2,
  row: MeetingDaysRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    MeetingPlanned: (row, { stream, data }) => placed(row, stream, data.when),
    ExtraMeetingAnnounced: (row, { stream, data }) => placed(row, stream, data.when),
    MeetingMoved: (row, { stream, data }) => placed(row, stream, data.to),
    MeetingCancelled: (row, { stream }) => placed(row, stream, null),
    DelegatedDecisionMade: (row, { stream, revision, data }, key) => {
      if (!waits(data)) return row;
      const before = row ?? emptyRow(key);
      const { on, endBy } = data;
      const decision = numbered(stream, revision, 'delegated');
      return { ...before, waiting: [...before.waiting, { decision, on, endBy, reportedIn: null }] };
    },
    DelegatedReportingMoved: (row, { stream, data: { endBy } }) =>
      changed(row, [keyOf(stream)], (it) => ({ ...it, endBy })),
    DelegatedDecisionAnnulled: (row, { stream }) => changed(row, [keyOf(stream)], () => null),
    PostingStarted: (row, { data }) =>
      changed(
        row,
        data.decisions.map(({ decision }) => decision),
        () => null,
      ),
    ParagraphRecorded: (row, { stream, revision, data }) =>
      changed(row, data.reports, (it) => ({
        ...it,
        reportedIn: numbered(stream, revision, 'paragraph'),
      })),
    ParagraphTakenBack: (row, { data }) => changed(row, data.reports, (it) => ({ ...it, reportedIn: null })),
    ParagraphsAttested: (row, { data }) => settled(row, data.paragraphs),
    MinutesAttested: (row, { data }) => settled(row, data.paragraphs),
  },
});

/** The first meeting after a day; null where none is known. */
export const meetingAfter = (row: Row, day: string): NextMeeting | null =>
  row?.meetings.find((it) => it.day > day) ?? null;
