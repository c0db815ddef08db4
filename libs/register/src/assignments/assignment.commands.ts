import { IsOptional } from 'class-validator';
import { ITEM_STATUSES, type ItemStatus } from '../goals/goal.events';
import {
  IsCaseKeyField,
  IsCommitteeCode,
  IsDay,
  IsDecisionKey,
  IsKey,
  IsMeetingKey,
  IsOneOf,
  IsPartialDay,
  IsText,
} from '../shared/fields';
import { type AssignmentGiver } from './assignment.events';

abstract class OnAssignment {
  @IsCommitteeCode() committee!: string;
  /** A key that people can type, the committee's own: `tillganglighet`. */
  @IsKey() assignment!: string;
}

/** An assignment from the assembly to the committee, or from the committee to an officer. */
export class IssueAssignment extends OnAssignment {
  @IsOneOf(['assembly', 'committee']) from!: AssignmentGiver;
  /** Name of who gave it: `Regionfullmäktige`. */
  @IsText(200) giver!: string;
  /** Who is to carry it out. */
  @IsText(200) to!: string;
  @IsText(500) title!: string;
  @IsOptional() @IsText(5000) text?: string;
  /** When it was given, as far as that is known. */
  @IsPartialDay() on!: string;
  /** The paragraph or delegated decision of the committee that gave it. */
  @IsOptional() @IsDecisionKey() decision?: string;
  /** A decision that the register does not hold: `Regionfullmäktige 2022-06-14 § 88`. */
  @IsOptional() @IsText(300) cited?: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsOptional() @IsPartialDay() due?: string;
}

/** Reports how far an assignment has come. */
export class ReportAssignment extends OnAssignment {
  @IsDay() on!: string;
  @IsOneOf(ITEM_STATUSES) status!: ItemStatus;
  @IsText(5000) comment!: string;
  /** The meeting at which it was reported. */
  @IsOptional() @IsMeetingKey() meeting?: string;
}

/** Moves the last day of an assignment, with the reason. */
export class MoveAssignmentDue extends OnAssignment {
  @IsPartialDay() to!: string;
  @IsText(500) reason!: string;
}

/** Completes an assignment with what came of it. */
export class CompleteAssignment extends OnAssignment {
  @IsDay() on!: string;
  @IsText(5000) result!: string;
  /** The decision in which the committee noted it. */
  @IsOptional() @IsDecisionKey() decision?: string;
}

/** Formally ends an assignment that will not be carried out, by a decision of who gave it. */
export class WriteOffAssignment extends OnAssignment {
  @IsDay() on!: string;
  @IsOptional() @IsDecisionKey() decision?: string;
  @IsOptional() @IsText(300) cited?: string;
  @IsText(1000) reason!: string;
}
