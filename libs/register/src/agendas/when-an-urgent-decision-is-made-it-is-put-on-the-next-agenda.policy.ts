import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { decisionNumber } from '../shared/decision-key';
import { committeeOf } from '../shared/streams';
import { ForceAgendaItem, ReleaseAgendaItem } from './agenda.commands';
import {
  comingMeetings,
  type ComingMeetingsRow,
  itemReporting,
  nextMeeting,
  type UrgentDecision,
} from './coming-meetings.read-model';

const SECTION = 'KL 6:40';

type Events = Pick<DelegationEvents, 'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled'> &
  Pick<
    MeetingEvents,
    'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingCancelled' | 'MeetingHeld'
  > &
  Pick<SittingEvents, 'MeetingClosed' | 'ParagraphTakenBack'> &
  Pick<MinutesEvents, 'ParagraphRecorded'>;

/**
 * What the chair decides in an urgent matter is reported at the next meeting (KL 6:39–40). Whichever meeting that
 * comes to be: one that is planned later, another when the next is cancelled, moved or does not come to it.
 */
export const putUrgentDecisionsOnTheAgenda = policy<Events>({
  name: 'when-an-urgent-decision-is-made-it-is-put-on-the-next-agenda',
  react: {
    DelegatedDecisionMade: async ({ stream, data }, read) =>
      data.basis === 'urgent' ? arrange(stream, read) : [],
    DelegatedDecisionAnnulled: async ({ stream }, read) => arrange(stream, read),
    MeetingPlanned: async ({ stream }, read) => arrange(stream, read),
    ExtraMeetingAnnounced: async ({ stream }, read) => arrange(stream, read),
    MeetingMoved: async ({ stream }, read) => arrange(stream, read),
    MeetingCancelled: async ({ stream }, read) => arrange(stream, read),
    MeetingHeld: async ({ stream }, read) => arrange(stream, read),
    MeetingClosed: async ({ stream }, read) => arrange(stream, read),
    ParagraphRecorded: async ({ stream, data }, read) =>
      data.reports.length > 0 ? arrange(stream, read) : [],
    ParagraphTakenBack: async ({ stream, data }, read) =>
      data.reports.length > 0 ? arrange(stream, read) : [],
  },
});

async function arrange(stream: string, read: FactReader): Promise<readonly Reaction[]> {
  const row = await read.row(comingMeetings, committeeOf(stream));
  return row?.urgent.flatMap((urgent) => reactionsTo(urgent, row)) ?? [];
}

function reactionsTo(urgent: UrgentDecision, row: ComingMeetingsRow): readonly Reaction[] {
  const wanted = urgent.toReport ? nextMeeting(row, urgent.on) : undefined;
  const released = urgent.agendas.filter((meeting) => meeting !== wanted);
  const isMissing = wanted !== undefined && !urgent.agendas.includes(wanted);
  return [
    ...(isMissing ? [force(urgent, wanted)] : []),
    ...released.map((meeting) => release(urgent, meeting)),
  ];
}

function force({ decision, heading, case: inCase }: UrgentDecision, meeting: string): Reaction {
  const command = Object.assign(new ForceAgendaItem(), {
    meeting,
    item: itemReporting(decision),
    heading: `Anmälan av brådskande beslut ${decisionNumber(decision)}: ${heading}`
      .slice(0, 500)
      // Cut in the middle of a character, it would be no text.
      .replace(/[\ud800-\udbff]$/, ''),
    section: SECTION,
    decision,
    ...(inCase === null ? {} : { case: inCase }),
  });
  return { key: `force|${decision}|${meeting}`, command };
}

function release({ decision, toReport }: UrgentDecision, meeting: string): Reaction {
  const command = Object.assign(new ReleaseAgendaItem(), {
    meeting,
    item: itemReporting(decision),
    reason: toReport ? 'Beslutet anmäls vid ett annat sammanträde.' : 'Beslutet ska inte längre anmälas.',
  });
  return { key: `release|${decision}|${meeting}`, command };
}
