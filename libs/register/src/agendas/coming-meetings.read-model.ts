import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { decisionKey } from '../shared/decision-key';
import { firstDay, type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type AgendaEvents } from './agenda.events';

/** An urgent decision (KL 6:39), and where it is to be reported. */
export interface UrgentDecision {
  readonly decision: string;
  readonly on: string;
  readonly heading: string;
  readonly case: string | null;
  /** False once it is reported, or annulled. */
  readonly toReport: boolean;
  /** Coming meetings on whose agendas it stands. */
  readonly agendas: readonly string[];
}

interface MeetingOn {
  readonly meeting: string;
  readonly when: PartialDay;
}

/** A committee's meetings: which are to come, since when it meets, and what must be reported at the next. */
@Entity('committee_coming_meetings')
export class ComingMeetingsRow {
  /** The committee's code, `GNU`. */
  @PrimaryColumn('text') key!: string;
  /** In the order of their days. */
  @Column('jsonb') coming!: readonly MeetingOn[];
  /** Its first meeting, as far as the day is known; null before it has met. */
  @Column('text', { nullable: true }) firstHeld!: PartialDay | null;
  @Column('jsonb') urgent!: readonly UrgentDecision[];
}

type Events = Pick<
  MeetingEvents,
  'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingHeld' | 'MeetingCancelled'
> &
  Pick<SittingEvents, 'MeetingOpened' | 'ParagraphTakenBack'> &
  Pick<AgendaEvents, 'AgendaItemAdded' | 'AgendaItemWithdrawn'> &
  Pick<DelegationEvents, 'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled'> &
  Pick<MinutesEvents, 'ParagraphRecorded'>;

type Row = ComingMeetingsRow;

const empty = (key: string): Row => ({ key, coming: [], firstHeld: null, urgent: [] });

const inOrder = (meetings: readonly MeetingOn[]): readonly MeetingOn[] =>
  meetings.toSorted((one, other) => firstDay(one.when).localeCompare(firstDay(other.when)));

const planned = (row: Row | undefined, key: string, added: MeetingOn): Row => {
  const before = row ?? empty(key);
  const others = before.coming.filter(({ meeting }) => meeting !== added.meeting);
  return { ...before, coming: inOrder([...others, added]) };
};

const withUrgent = (row: Row, change: (urgent: UrgentDecision) => UrgentDecision): Row => ({
  ...row,
  urgent: row.urgent.map(change),
});

/** Those that a paragraph reports, or no longer does. */
const toReport = (row: Row | undefined, decisions: readonly string[], isToReport: boolean) =>
  row && decisions.length > 0
    ? withUrgent(row, (urgent) =>
        decisions.includes(urgent.decision) ? { ...urgent, toReport: isToReport } : urgent,
      )
    : row;

const noLongerToCome = (row: Row | undefined, meeting: string): Row | undefined =>
  row &&
  withUrgent({ ...row, coming: row.coming.filter((it) => it.meeting !== meeting) }, (urgent) => ({
    ...urgent,
    agendas: urgent.agendas.filter((it) => it !== meeting),
  }));

const held = (row: Row | undefined, meeting: string, when: PartialDay): Row | undefined => {
  const after = noLongerToCome(row, meeting);
  if (!after) return after;
  const isFirst = after.firstHeld === null || firstDay(when) < firstDay(after.firstHeld);
  return isFirst ? { ...after, firstHeld: when } : after;
};

/** The key of an item that reports a decision: it is the same on every agenda. */
export const itemReporting = (decision: string): string => `anmalan-${decision.toLowerCase()}`;

export const comingMeetings = readModel<Events>()<Row>({
  name: 'coming-meetings',
  version: 1,
  row: ComingMeetingsRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    MeetingPlanned: (row, { stream, data }, key) =>
      planned(row, key, { meeting: keyOf(stream), when: data.when }),
    ExtraMeetingAnnounced: (row, { stream, data }, key) =>
      planned(row, key, { meeting: keyOf(stream), when: data.when }),
    MeetingMoved: (row, { stream, data }, key) =>
      planned(row, key, { meeting: keyOf(stream), when: data.to }),
    MeetingCancelled: (row, { stream }) => noLongerToCome(row, keyOf(stream)),
    MeetingHeld: (row, { stream, data }) => held(row, keyOf(stream), data.on),
    MeetingOpened: (row, { stream, data }) => held(row, keyOf(stream), data.on),
    DelegatedDecisionMade: (row, { stream, revision, data }, key) => {
      if (data.basis !== 'urgent') return row;
      const [committee, year] = [committeeOf(stream), yearOf(stream)];
      const decision = decisionKey({ committee, year, kind: 'delegated', number: revision + 1 });
      const { on, heading, case: inCase } = data;
      const urgent = { decision, on, heading, case: inCase, toReport: true, agendas: [] };
      const before = row ?? empty(key);
      return { ...before, urgent: [...before.urgent, urgent] };
    },
    AgendaItemAdded: (row, { stream, data: { item } }) =>
      row && item.forcedBy !== null
        ? withUrgent(row, (urgent) =>
            item.forcedBy?.decision === urgent.decision
              ? { ...urgent, agendas: [...urgent.agendas, keyOf(stream)] }
              : urgent,
          )
        : row,
    AgendaItemWithdrawn: (row, { stream, data }) =>
      row &&
      withUrgent(row, (urgent) =>
        data.item === itemReporting(urgent.decision)
          ? { ...urgent, agendas: urgent.agendas.filter((it) => it !== keyOf(stream)) }
          : urgent,
      ),
    ParagraphRecorded: (row, { data }) => toReport(row, data.reports, false),
    ParagraphTakenBack: (row, { data }) => toReport(row, data.reports, true),
    DelegatedDecisionAnnulled: (row, { stream }) => toReport(row, [keyOf(stream)], false),
  },
});

/** True when the committee has met before a day. */
export function hasMetBefore(row: Row | undefined, day: PartialDay): boolean {
  return typeof row?.firstHeld === 'string' && firstDay(row.firstHeld) < firstDay(day);
}

/** The committee's first meeting to come on a day or after it. */
export function nextMeeting(row: Row, from: string): string | undefined {
  return row.coming.find(({ when }) => firstDay(when) >= from)?.meeting;
}
