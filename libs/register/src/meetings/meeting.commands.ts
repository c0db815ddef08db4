import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import {
  IsCaseKeyField,
  IsDay,
  IsKey,
  IsMeetingKey,
  IsOneOf,
  IsPartialDay,
  IsText,
  IsTime,
  IsYear,
} from '../shared/fields';
import { type MeetingMode } from './meeting.events';

const MODES: readonly MeetingMode[] = ['physical', 'digital', 'hybrid'];

export class PlannedSubjectInput {
  @IsKey() key!: string;
  @IsText(500) title!: string;
  @IsOptional() @IsText(200) presenter?: string;
  /** The key of a goal or activity in the year's plan that it serves. */
  @IsOptional() @IsKey() serves?: string;
}

export class DealtWithInput {
  @IsKey() key!: string;
  @IsText(500) title!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  /** The key of the subject it answers, on whichever meeting that was planned. */
  @IsOptional() @IsKey() planned?: string;
}

/** What a decision calls for, and by when. */
export class DecisionDueInput {
  @IsPartialDay() on!: string;
  @IsText(500) what!: string;
}

/** The key `GNU-2022-11-07` holds the committee and when the meeting was first planned for. */
abstract class OnMeeting {
  @IsMeetingKey() meeting!: string;
}

abstract class AtTimeAndPlace extends OnMeeting {
  @IsPartialDay() when!: string;
  @IsOptional() @IsTime() starts?: string;
  @IsOptional() @IsTime() ends?: string;
  @IsOptional() @IsOneOf(MODES) mode?: MeetingMode;
  @IsOptional() @IsText(200) place?: string;
}

/** Plans a meeting of the year, with the subjects that it is to take up. */
export class PlanMeeting extends AtTimeAndPlace {
  /** The year of the plan in which the meeting stands. */
  @IsYear() planYear!: number;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PlannedSubjectInput)
  subjects: PlannedSubjectInput[] = [];
}

/** Adds a meeting that no plan foresaw. */
export class AnnounceExtraMeeting extends AtTimeAndPlace {}

/** Adds a subject that a planned meeting is to take up. */
export class AddSubject extends OnMeeting {
  @ValidateNested() @Type(() => PlannedSubjectInput) subject!: PlannedSubjectInput;
}

/** Moves a meeting that is not yet held. Its key stays, and its times, mode and place where none are given. */
export class MoveMeeting extends OnMeeting {
  @IsPartialDay() to!: string;
  @IsOptional() @IsTime() starts?: string;
  @IsOptional() @IsTime() ends?: string;
  @IsOptional() @IsOneOf(MODES) mode?: MeetingMode;
  @IsOptional() @IsText(200) place?: string;
  @IsOptional() @IsText(500) reason?: string;
}

/** Records that the notice of a meeting was sent. */
export class CallMeeting extends OnMeeting {
  /** The day on which the notice (*kallelse*) was sent. */
  @IsDay() noticeOn!: string;
}

/** Records that a meeting took place. Sources do not always tell its notice, so that is not asked for. */
export class HoldMeeting extends OnMeeting {
  @IsPartialDay() on!: string;
  @IsOptional() @IsOneOf(MODES) mode?: MeetingMode;
  @IsOptional() @IsText(200) place?: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DealtWithInput)
  dealtWith: DealtWithInput[] = [];
  @IsOptional() @IsText(2000) note?: string;
}

/** Adds something that a held meeting took up and a later source tells. */
export class RecordMatterDealtWith extends OnMeeting {
  @ValidateNested() @Type(() => DealtWithInput) matter!: DealtWithInput;
}

/** Cancels a planned meeting, with the reason. */
export class CancelMeeting extends OnMeeting {
  @IsText(500) reason!: string;
}

/** Records a decision as a source tells it. Its paragraph stays unknown: the sources give none. */
export class RecordDecision extends OnMeeting {
  @IsKey() decision!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsText(500) title!: string;
  @IsText(5000) text!: string;
  @IsOptional() @IsDay() validFrom?: string;
  /** The last day on which it is valid. */
  @IsOptional() @IsDay() validTo?: string;
  @IsOptional() @ValidateNested() @Type(() => DecisionDueInput) due?: DecisionDueInput;
  @IsOptional() @IsText(200) responsible?: string;
  /** Why the source does not say at which meeting of the year or month; the key holds only these then. */
  @IsOptional() @IsText(500) meetingUnknown?: string;
}

/** Records that a decision was sent to those whom it concerns (*expediering*). */
export class DispatchDecision extends OnMeeting {
  @IsKey() decision!: string;
  @IsDay() on!: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsText(200, { each: true }) recipients!: string[];
}

/** Records that what a decision called for was presented (*återrapportering*). */
export class ReportDecisionBack extends OnMeeting {
  @IsKey() decision!: string;
  @IsDay() on!: string;
  @IsText(2000) result!: string;
}
