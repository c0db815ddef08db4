import { type RecordedEvent } from '@diarium/event-store';
import { type CommitteeEvents } from '../committees/committee.events';
import { type Attendant, type SittingEvents } from '../minutes/sitting.events';
import { type ReportEvents } from '../reports/report.events';
import { committeeOf } from '../shared/streams';
import { eventsOf } from './events-of';

type Log = readonly RecordedEvent[];

/** Who served without being elected for that day, or in a place that no member ever had (KL 6:17). */
export function servedUnelected(log: Log): readonly string[] {
  const meetings = eventsOf<SittingEvents['MeetingOpened']>(log, 'MeetingOpened');
  return meetings.flatMap(({ stream, position, data: { on, attendants } }) => {
    const came = eventsOf<SittingEvents['AttendantArrived']>(log, 'AttendantArrived').filter(
      (event) => event.stream === stream,
    );
    const all = [
      ...attendants.map((attendant) => ({ attendant, known: position })),
      ...came.map((event) => ({ attendant: event.data.attendant, known: event.position })),
    ];
    const terms = termsIn(log, `committee-${committeeOf(stream)}`);
    return all
      .filter(({ attendant, known }) => !isPlaced(attendant, on, terms.filter(before(known))))
      .map(
        ({ attendant }) => `${stream}: KL 6:17: ${attendant.person} serves and is not elected to the place`,
      );
  });
}

interface Term {
  readonly event: RecordedEvent<string, CommitteeEvents['MemberElected']>;
  /** When it ended before its time, with the position of the event that says so. */
  readonly left: readonly RecordedEvent<string, CommitteeEvents['MemberLeft']>[];
}

const termsIn = (log: Log, stream: string): readonly Term[] =>
  eventsOf<CommitteeEvents['MemberElected']>(log, 'MemberElected')
    .filter((event) => event.stream === stream)
    .map((event) => ({
      event,
      left: eventsOf<CommitteeEvents['MemberLeft']>(log, 'MemberLeft').filter(
        (it) => it.stream === stream && it.data.member === event.data.member && it.data.on >= event.data.from,
      ),
    }));

const before =
  (position: number) =>
  ({ event }: Term): boolean =>
    event.position < position;

function isPlaced({ person, seat, servesFor }: Attendant, on: string, terms: readonly Term[]): boolean {
  const isElected = terms.some(
    ({ event: { data }, left }) =>
      data.member === person &&
      data.seat === seat &&
      data.from <= on &&
      (data.to ?? on) >= on &&
      left.every((it) => it.data.on >= on),
  );
  const hasPlace =
    servesFor === null ||
    terms.some(({ event: { data } }) => data.member === servesFor && data.seat === 'member');
  return isElected && hasPlace;
}

/** Discharge before the report was handed over, or twice by one assembly (KL 5:24, 9:35). */
export function dischargedAmiss(log: Log): readonly string[] {
  const decided = eventsOf<ReportEvents['DischargeDecided']>(log, 'DischargeDecided');
  const delivered = eventsOf<ReportEvents['ReportDelivered']>(log, 'ReportDelivered');
  return decided.flatMap(({ stream, position, data: { assembly } }, index) => [
    ...(delivered.some((it) => it.stream === stream && it.position < position)
      ? []
      : [`${stream}: KL 5:24: discharge before the report`]),
    ...(decided.findIndex((it) => it.stream === stream && it.data.assembly === assembly) === index
      ? []
      : [`${stream}: KL 9:35: ${assembly} decided on discharge twice`]),
  ]);
}
