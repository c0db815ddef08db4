import { doorsOn } from '../committees/doors.facts';
import { electedOn, type MembersFacts, seatsOn } from '../committees/members.facts';
import { firstDay, lastDay } from '../shared/partial-day';
import { refuseRemoteBefore } from '../shared/remote-participation';
import { attendanceOf, inPlaceOf, isQuorum } from './attendance';
import { ofMeeting } from './minutes-book.facts';
import { refuseMinutes } from './minutes.rules';
import { attendantOf, refusePlaceOf, refuseTooMany } from './sitting-attendants';
import {
  refuseEarlier,
  refuseFuture,
  refuseUnlessOpen,
  refuseUnlessToCome,
  type SittingDecisions,
} from './sitting-decide';
import type * as commands from './sitting.commands';
import { type SittingEvents } from './sitting.events';

export interface AttendanceCommands {
  OpenMeeting: commands.OpenMeeting;
  RecordArrival: commands.RecordArrival;
  RecordDeparture: commands.RecordDeparture;
  ChangeService: commands.ChangeService;
  NoteDisqualification: commands.NoteDisqualification;
}

/** A meeting from its opening on: who is there, and who serves. */
export const attendanceDecisions: SittingDecisions<AttendanceCommands> = {
  OpenMeeting: (command, sitting, { facts, today }) => {
    refuseUnlessToCome(command, sitting);
    const { meeting, on, at, mode, doors, chair, secretary, attesters } = command;
    if (on < firstDay(sitting.when) || on > lastDay(sitting.when))
      refuseMinutes('sitting.on-another-day', { meeting, when: sitting.when, on });
    refuseFuture(on, today);
    if (doors === 'open' && doorsOn(facts.doors, on) === 'closed')
      refuseMinutes('sitting.doors-closed', { meeting, on });
    if (mode !== 'physical') refuseRemoteBefore(facts.committee.remoteFrom, on);
    const attendants = command.attendants.map((it) => attendantOf(it, command, facts));
    for (const attendant of attendants) refusePlaceOf(attendant, attendants, { on, facts });
    const seats = membersOn(facts.members, on);
    refuseTooMany(attendants, seats);
    const data = {
      ...{ on, at, mode, doors, place: command.place ?? sitting.place, seats, chair, secretary, attesters },
      attendants,
      others: command.others.map(({ name, role }) => ({ name, role })),
    };
    refuseUnfit(data);
    return [{ type: 'MeetingOpened', data }];
  },

  RecordArrival: (command, sitting, { facts }) => {
    const { opened, present } = refuseUnlessOpen(command, sitting);
    const { at, person } = command;
    refuseEarlier(at, sitting);
    if (present.has(person)) refuseMinutes('sitting.present-already', { person });
    const attendant = attendantOf(command, opened, facts);
    const there = [...present.values()];
    refusePlaceOf(attendant, there, { on: opened.on, facts });
    refuseTooMany([...there, attendant], opened.seats);
    const arrived = { type: 'AttendantArrived', data: { at, attendant } } as const;
    const substitute = inPlaceOf(there, person);
    if (!substitute) return [arrived];
    const back = { at, person: substitute.person, servesFor: null };
    return [arrived, { type: 'ServiceChanged', data: back }];
  },

  RecordDeparture: (command, sitting) => {
    const { present } = refuseUnlessOpen(command, sitting);
    const { at, person } = command;
    refuseEarlier(at, sitting);
    if (!present.has(person)) refuseMinutes('sitting.not-present', { person });
    return [{ type: 'AttendantLeft', data: { at, person } }];
  },

  ChangeService: (command, sitting, { facts }) => {
    const { opened, present, disqualified } = refuseUnlessOpen(command, sitting);
    const { at, person, servesFor = null } = command;
    refuseEarlier(at, sitting);
    const substitute = present.get(person) ?? refuseMinutes('sitting.not-present', { person });
    if (substitute.seat === 'member') refuseMinutes('sitting.only-substitutes-serve-for-others', { person });
    if (substitute.servesFor === servesFor) refuseMinutes('sitting.service-unchanged', { person });
    refusePlaceOf({ person, servesFor }, [...present.values()], {
      on: opened.on,
      facts,
      disqualified: disqualified.map((it) => it.person),
    });
    return [{ type: 'ServiceChanged', data: { at, person, servesFor } }];
  },

  NoteDisqualification: (command, sitting, { facts: { agenda, book } }) => {
    const { present, disqualified, takenBack } = refuseUnlessOpen(command, sitting);
    const { meeting, item, person, because, by } = command;
    if (!agenda.items.some((it) => it.item === item)) refuseMinutes('sitting.unknown-item', { item });
    if (!present.has(person)) refuseMinutes('sitting.not-present', { person });
    if (disqualified.some((it) => it.item === item && it.person === person))
      refuseMinutes('sitting.disqualified-already', { person, item });
    const dealt = ofMeeting(book, meeting).find((it) => it.item === item && !takenBack.has(it.paragraph));
    if (dealt) refuseMinutes('sitting.item-dealt-with', { item, paragraph: dealt.paragraph });
    return [{ type: 'DisqualificationNoted', data: { item, person, because, by } }];
  },
};

/** How many members the committee has on a day: the seats of its parties, or the elected where these are not known. */
function membersOn(facts: MembersFacts, on: string): number {
  const elected = electedOn(facts, on).filter(({ seat }) => seat === 'member');
  return seatsOn(facts, on)?.members ?? elected.length;
}

/** A quorum, and chair and attesters who serve. */
function refuseUnfit({ attendants, seats, chair, attesters }: SittingEvents['MeetingOpened']): void {
  const { serving } = attendanceOf(attendants);
  if (!isQuorum(serving.length, seats))
    refuseMinutes('minutes.no-quorum', { serving: serving.length, seats });
  const serves = (person: string): boolean => serving.some((it) => it.person === person);
  if (!serves(chair)) refuseMinutes('sitting.chair-not-serving', { person: chair });
  const stranger = attesters.find((person) => !serves(person));
  if (stranger !== undefined) refuseMinutes('sitting.attester-not-serving', { person: stranger });
  if (attesters.includes(chair)) refuseMinutes('sitting.chair-attests-anyway', { person: chair });
}
