import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Office } from '../committees/committee.events';
import { type AppealRoute } from '../shared/appeal-route';
import {
  IsCaseKeyField,
  IsCommitteeCode,
  IsDay,
  IsDecisionKey,
  IsKey,
  IsOneOf,
  IsParagraphKey,
  IsText,
  IsYear,
} from '../shared/fields';
import { type DelegatedEnd, type DelegateKind, type MatterKind } from './delegation.events';

const MATTER_KINDS: readonly MatterKind[] = [
  'aims-and-quality',
  'statement-to-assembly',
  'authority-of-principle',
  'citizens-proposal',
  'other',
];

/** `other` is anyone whom the law does not name, such as a consultant: it can be asked for, and is refused. */
export type WantedDelegate = DelegateKind | 'other';

const DELEGATES: readonly WantedDelegate[] = [
  'presidium',
  'committee-of-members',
  'chair',
  'member',
  'substitute',
  'head-of-administration',
  'employee',
  'other',
];

const OFFICES: readonly Office[] = ['chair', 'vice-chair', 'second-vice-chair'];

abstract class OnCommittee {
  @IsCommitteeCode() committee!: string;
}

/** One point of a delegation order. */
export class DelegationPointInput {
  /** As it is numbered there: `3.2`. */
  @IsText(20) point!: string;
  @IsText(1000) matter!: string;
  @IsOneOf(MATTER_KINDS) matterKind: MatterKind = 'other';
  /** The paragraph of law that the matter rests on: `LOU 19 kap.`. */
  @IsOptional() @IsText(100) law?: string;
  @IsOneOf(DELEGATES) delegateKind!: WantedDelegate;
  /** Title of the office or employment: `Inköpschef`. */
  @IsText(200) delegate!: string;
  /** The party of a joint committee whose employee it is; the host's where it is not given (KL 9:30). */
  @IsOptional() @IsKey() party?: string;
  @IsBoolean() mayBeSubdelegated: boolean = false;
  @IsOneOf(['KL 13', 'FL', 'LOU', 'none']) appeal!: AppealRoute;
  @IsOneOf(['reported', 'posted']) ends: DelegatedEnd = 'reported';
}

/** A version of the delegation order, which holds from a day until the next one does. */
export class AdoptDelegationOrder extends OnCommittee {
  @IsDay() from!: string;
  /** The paragraph in which the committee adopted it. */
  @IsOptional() @IsParagraphKey() decision?: string;
  /** Within how many days delegated decisions are to be reported; at the next meeting where it is not given. */
  @IsOptional() @IsInt() @Min(1) @Max(366) reportWithinDays?: number;
  /** To whom decisions after delegating further are told (KL 7:8); to who delegated further where it is not given. */
  @IsOptional() @IsText(200) subdelegatesReportTo?: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DelegationPointInput)
  points!: DelegationPointInput[];
}

/** The head of administration lets another employee decide in a point (KL 7:6). */
export class Subdelegate extends OnCommittee {
  @IsText(20) point!: string;
  /** Title of the employment. */
  @IsText(200) to!: string;
  @IsDay() from!: string;
}

/** `on` is the last day. */
export class EndSubdelegation extends OnCommittee {
  @IsText(20) point!: string;
  @IsText(200) to!: string;
  @IsDay() on!: string;
}

/** Lets whoever holds an office, or one member, decide what cannot wait for the committee (KL 6:39). */
export class AppointUrgentDecider extends OnCommittee {
  @IsOptional() @IsOneOf(OFFICES) office?: Office;
  @IsOptional() @IsKey() member?: string;
  @IsDay() from!: string;
  /** The last day; until further notice where it is not given. */
  @IsOptional() @IsDay() to?: string;
  /** The paragraph in which the committee decided so. */
  @IsOptional() @IsParagraphKey() decision?: string;
}

/** `on` is the last day. */
export class EndUrgentDecider extends OnCommittee {
  @IsOptional() @IsOneOf(OFFICES) office?: Office;
  @IsOptional() @IsKey() member?: string;
  @IsDay() on!: string;
}

abstract class OnDelegatedDecisions extends OnCommittee {
  /** The year in which it is recorded: its number belongs to that series. */
  @IsYear() year!: number;
  /** The day on which it was made. */
  @IsDay() on!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsText(500) heading!: string;
  @IsText(10_000) text!: string;
}

/** A decision that someone made by delegation; it gets the next number of the committee's year. */
export class RecordDelegatedDecision extends OnDelegatedDecisions {
  /** The point of the order that held on the day. */
  @IsText(20) point!: string;
  /** Who decided. */
  @IsText(200) by!: string;
  /** As what: the delegate of the point, or to whom it was delegated further. */
  @IsText(200) as!: string;
}

/** A decision that could not wait for the committee (KL 6:39); it is reported at the next meeting (KL 6:40). */
export class RecordUrgentDecision extends OnDelegatedDecisions {
  /** The key of the member who decided. */
  @IsKey() member!: string;
  @IsOneOf(['KL 13', 'FL', 'LOU', 'none']) appeal: AppealRoute = 'KL 13';
  /** Why it could not wait. */
  @IsOptional() @IsText(2000) urgentBecause?: string;
}

/** A delegated decision was recorded by mistake. Its number stays used. */
export class AnnulDelegatedDecision {
  /** `GNU-2022-D5` */
  @IsDecisionKey() decision!: string;
  @IsText(500) reason!: string;
}

/** The next meeting is another, or on another day: what is to be reported there follows it. A policy gives it. */
export class MoveDelegatedReporting {
  /** `GNU-2022-D5` */
  @IsDecisionKey() decision!: string;
}

/** Records that a decision by someone it was delegated further to was reported to who let them decide (KL 7:6, 7:8). */
export class ReportSubdelegatedDecision {
  /** `GNU-2022-D5` */
  @IsDecisionKey() decision!: string;
  /** To whom: who delegated further, or whom the delegation order names; that one where it is not given. */
  @IsOptional() @IsText(200) to?: string;
  @IsDay() on!: string;
}
