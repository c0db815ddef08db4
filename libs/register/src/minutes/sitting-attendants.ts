import { electedOn, type ElectedPerson, vacatedOn } from '../committees/members.facts';
import { type MeetingMode } from '../meetings/meeting.events';
import { refuseRemoteBefore } from '../shared/remote-participation';
import { attendanceOf, inPlaceOf } from './attendance';
import { refuseMinutes } from './minutes.rules';
import { type SittingGiven } from './sitting-decide';
import { type AttendantInput } from './sitting.commands';
import { type Attendant } from './sitting.events';

interface Meeting {
  readonly on: string;
  readonly mode: MeetingMode;
}

/** Someone who is there, looked up among those elected on the day. */
export function attendantOf(given: AttendantInput, { on, mode }: Meeting, facts: SittingGiven): Attendant {
  const elected = electedAs(given.person, on, facts);
  const attends = given.mode ?? (mode === 'digital' ? 'remote' : 'in-place');
  if (attends === 'remote') {
    if (mode === 'physical') refuseMinutes('sitting.remote-at-physical-meeting', { person: given.person });
    refuseRemoteBefore(facts.committee.remoteFrom, on);
  }
  const { person, name, party, seat } = elected;
  if (seat === 'member') {
    if (given.servesFor !== undefined) refuseMinutes('sitting.only-substitutes-serve-for-others', { person });
    return { person, name, party, seat, servesFor: person, mode: attends };
  }
  return { person, name, party, seat, servesFor: given.servesFor ?? null, mode: attends };
}

function electedAs(person: string, on: string, { members }: SittingGiven): ElectedPerson {
  const found = electedOn(members, on).find((it) => it.person === person);
  return found ?? refuseMinutes('sitting.not-elected', { person, on });
}

/** A substitute serves for a member of that day who does not serve, or in a vacant seat, and is the only one. */
export function refusePlaceOf(
  { person, servesFor }: Pick<Attendant, 'person' | 'servesFor'>,
  present: readonly Attendant[],
  { on, facts, disqualified = [] }: { on: string; facts: SittingGiven; disqualified?: readonly string[] },
): void {
  if (servesFor === null || servesFor === person) return;
  const places = [...electedOn(facts.members, on), ...vacatedOn(facts.members, on)];
  const member = places.find((it) => it.person === servesFor);
  if (member?.seat !== 'member') refuseMinutes('sitting.not-a-member', { member: servesFor });
  if (present.some((it) => it.person === servesFor) && !disqualified.includes(servesFor))
    refuseMinutes('sitting.member-serves', { member: servesFor });
  const holder = inPlaceOf(
    present.filter((it) => it.person !== person),
    servesFor,
  );
  if (holder) refuseMinutes('sitting.place-taken', { holder: holder.person, member: servesFor });
}

export function refuseTooMany(present: Iterable<Attendant>, seats: number): void {
  const serving = attendanceOf(present).serving.length;
  if (serving > seats) refuseMinutes('sitting.too-many-serve', { serving, seats });
}
