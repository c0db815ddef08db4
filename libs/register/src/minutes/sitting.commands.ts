import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type Doors } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';
import { IsDay, IsKey, IsKeyList, IsMeetingKey, IsOneOf, IsText, IsTime } from '../shared/fields';
import { type AttendanceMode } from './sitting.events';

const MODES: readonly MeetingMode[] = ['physical', 'digital', 'hybrid'];
const ATTENDANCE: readonly AttendanceMode[] = ['in-place', 'remote'];

/** The key `GNU-2022-11-07` holds the committee and when the meeting was first planned for. */
export abstract class OnMeeting {
  @IsMeetingKey() meeting!: string;
}

/** Someone elected to the committee, by key. */
export class AttendantInput {
  @IsKey() person!: string;
  /** The absent member in whose place a substitute serves. */
  @IsOptional() @IsKey() servesFor?: string;
  /** At a digital meeting remote, else in place, where it is not given. */
  @IsOptional() @IsOneOf(ATTENDANCE) mode?: AttendanceMode;
}

export class OtherPresentInput {
  @IsText(200) name!: string;
  @IsText(200) role!: string;
}

/** Opens a meeting with those who are there; from then on its minutes are kept. */
export class OpenMeeting extends OnMeeting {
  @IsDay() on!: string;
  @IsTime() at!: string;
  @IsOneOf(MODES) mode!: MeetingMode;
  /** Open to the public only where the committee has decided so (KL 6:25). */
  @IsOneOf(['closed', 'open']) doors: Doors = 'closed';
  /** As in the plan where it is not given. */
  @IsOptional() @IsText(200) place?: string;
  /** Key of the one who leads the meeting. */
  @IsKey() chair!: string;
  @IsText(200) secretary!: string;
  /** Keys of those appointed to attest the minutes beside the chair. */
  @ArrayNotEmpty() @ArrayUnique() @IsKeyList() attesters!: string[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique((attendant: Partial<AttendantInput> | null) => attendant?.person)
  @ValidateNested({ each: true })
  @Type(() => AttendantInput)
  attendants!: AttendantInput[];
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OtherPresentInput)
  others: OtherPresentInput[] = [];
}

/** A member or substitute who comes while the meeting sits. A member takes the place from a substitute. */
export class RecordArrival extends OnMeeting {
  @IsTime() at!: string;
  @IsKey() person!: string;
  @IsOptional() @IsKey() servesFor?: string;
  @IsOptional() @IsOneOf(ATTENDANCE) mode?: AttendanceMode;
}

/** Records that somebody who took part left the meeting. */
export class RecordDeparture extends OnMeeting {
  @IsTime() at!: string;
  @IsKey() person!: string;
}

/** A substitute takes the place of a member who is absent, or disqualified in an item; or gives it back. */
export class ChangeService extends OnMeeting {
  @IsTime() at!: string;
  /** The substitute. */
  @IsKey() person!: string;
  /** The member; not given where the place is given back. */
  @IsOptional() @IsKey() servesFor?: string;
}

/** Someone is disqualified (*jäv*) in an item of the agenda: neither participant nor voter in it. */
export class NoteDisqualification extends OnMeeting {
  @IsKey() item!: string;
  @IsKey() person!: string;
  @IsText(500) because!: string;
  /** Who raised it: the person, or the committee by a decision. */
  @IsOneOf(['self', 'committee']) by: 'self' | 'committee' = 'self';
}

/** Closes a meeting. Where it ends before its agenda is gone through, the reason is needed. */
export class CloseMeeting extends OnMeeting {
  @IsTime() at!: string;
  @IsOptional() @IsText(500) reason?: string;
  @IsOptional() @IsText(2000) note?: string;
}
