import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { agendaFacts } from '../agendas/agenda.facts';
import { committeeFacts } from '../committees/committee.facts';
import { doorsFacts } from '../committees/doors.facts';
import { membersFacts } from '../committees/members.facts';
import { type Capability } from '../shared/capability';
import { meetingReference } from '../shared/meeting-key';
import { committeeStream, meetingStream } from '../shared/streams';
import * as attestation from './attestation.commands';
import { minutesBook } from './minutes-book.facts';
import { findParagraphs, listParagraphs, readExtract, readMinutes } from './minutes.queries';
import { minutesRules } from './minutes.rules';
import { bookOf, paragraphGiven } from './paragraph-given';
import { RecordParagraph } from './paragraph.commands';
import { minutesDecider } from './paragraph.decider';
import { minutesEvents } from './paragraph.events';
import { paragraphs } from './paragraphs.read-model';
import { type SittingGiven } from './sitting-decide';
import * as sitting from './sitting.commands';
import { sittingDecider } from './sitting.decider';
import { sittingEvents } from './sitting.events';
import { sittings } from './sittings.read-model';
import { paragraphsSearched } from './paragraphs.searched';

export const minutes: Capability = {
  name: 'minutes',
  events: { ...sittingEvents, ...minutesEvents },
  rules: minutesRules,
  commandHandlers: [
    ...commandHandlers({
      decider: sittingDecider,
      commands: {
        OpenMeeting: sitting.OpenMeeting,
        RecordArrival: sitting.RecordArrival,
        RecordDeparture: sitting.RecordDeparture,
        ChangeService: sitting.ChangeService,
        NoteDisqualification: sitting.NoteDisqualification,
        CloseMeeting: sitting.CloseMeeting,
        EnterReservation: attestation.EnterReservation,
        TakeBackParagraph: attestation.TakeBackParagraph,
        AppointParagraphAttesters: attestation.AppointParagraphAttesters,
        ReplaceAttester: attestation.ReplaceAttester,
        AttestParagraphs: attestation.AttestParagraphs,
        AttestMinutes: attestation.AttestMinutes,
      },
      stream: ({ meeting }) => meetingStream(meeting),
      facts: sittingGiven,
    }),
    ...commandHandlers({
      decider: minutesDecider,
      commands: { RecordParagraph },
      stream: bookOf,
      facts: paragraphGiven,
    }),
  ],
  queryHandlers: queryHandlers([readMinutes, listParagraphs, findParagraphs, readExtract]),
  readModels: [paragraphs, sittings],
  searched: [paragraphsSearched],
};

async function sittingGiven(command: { meeting: string }, read: FactReader): Promise<SittingGiven> {
  const { committee } = meetingReference(command.meeting);
  const [facts, doors, members, agenda, book] = await Promise.all([
    read.fold(committeeFacts, committeeStream(committee)),
    read.fold(doorsFacts, committeeStream(committee)),
    read.fold(membersFacts, committeeStream(committee)),
    read.fold(agendaFacts, meetingStream(command.meeting)),
    read.fold(minutesBook, await bookOf(command, read)),
  ]);
  return { committee: facts, doors, members, agenda, book };
}
