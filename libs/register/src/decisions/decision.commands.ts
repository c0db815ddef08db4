import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { type CorrectableParagraphField } from '../minutes/paragraph.events';
import { IsDay, IsDecisionKey, IsKey, IsOneOf, IsParagraphKey, IsPartialDay, IsText } from '../shared/fields';
import { type AppealOutcome } from './decision.events';

const FIELDS: readonly CorrectableParagraphField[] = ['heading', 'background', 'point', 'recipients', 'case'];
const OUTCOMES: readonly AppealOutcome[] = ['rejected', 'annulled', 'changed', 'dismissed', 'withdrawn'];

abstract class OnDecision {
  /** `GNU-2022-34` for § 34/2022, `GNU-2022-D5` for a delegated decision. */
  @IsDecisionKey() decision!: string;
}

/** Sends a decision to those whom it concerns (*expediering*), as an extract from attested minutes. */
export class SendDecision extends OnDecision {
  @IsDay() on!: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsText(200, { each: true }) recipients!: string[];
  /** The standstill after an award is longer where it was not told electronically (LOU 20:1). */
  @IsBoolean() electronically = true;
}

/** Corrects an attested paragraph; what it said before stays readable. */
export class CorrectParagraph {
  @IsParagraphKey() decision!: string;
  @IsDay() on!: string;
  @IsOneOf(FIELDS) field!: CorrectableParagraphField;
  /** Which point, where a point is corrected. */
  @IsOptional() @IsInt() @Min(1) @Max(200) point?: number;
  /** How it reads now; one recipient a line, the key of a case. */
  @IsText(20_000) to!: string;
  @IsText(500) reason!: string;
}

/** Says that a later decision takes the place of this one. */
export class SupersedeDecision extends OnDecision {
  /** The later decision that takes its place. */
  @IsDecisionKey() by!: string;
}

/** Cites a decision of another body, as it is told: the register does not hold it. */
export class CiteDecision extends OnDecision {
  @IsText(200) body!: string;
  @IsText(200) reference!: string;
  @IsOptional() @IsPartialDay() on?: string;
  @IsText(1000) what!: string;
}

abstract class OnPoint extends OnDecision {
  /** The number of the point; a delegated decision has one. */
  @IsInt() @Min(1) @Max(200) point!: number;
}

/** Makes someone responsible for a point, or says otherwise by when. */
export class AssignExecution extends OnPoint {
  @IsText(200) responsible!: string;
  @IsOptional() @IsPartialDay() due?: string;
  /** What is to be done; the text of the point where nothing is said. */
  @IsOptional() @IsText(500) what?: string;
}

/** Records that a point of a decision was carried out. */
export class RecordCarriedOut extends OnPoint {
  @IsDay() on!: string;
  @IsOptional() @IsText(2000) note?: string;
}

/** States formally that a point will not be carried out. */
export class StateNotCarriedOut extends OnPoint {
  @IsDay() on!: string;
  @IsText(1000) reason!: string;
}

/** Receives the report back on a point of a decision. */
export class ReceiveReport extends OnPoint {
  @IsDay() on!: string;
  @IsText(2000) result!: string;
}

/** Records that the committee decided on the report back. */
export class DecideOnReport extends OnPoint {
  /** The paragraph in which the committee decided on the report. */
  @IsParagraphKey() paragraph!: string;
}

/** Records whether a need remains when the report is dealt with. */
export class ExamineRemainingNeed extends OnPoint {
  @IsDay() on!: string;
  /** What remains to be done; nothing where no need remains. */
  @IsOptional() @IsText(2000) need?: string;
}

abstract class OnAppeal extends OnDecision {
  @IsKey() appeal!: string;
  @IsDay() on!: string;
  @IsText(200) by!: string;
}

/** Records that someone appeals; a late appeal too. */
export class LodgeAppeal extends OnAppeal {
  /** The court or authority that tries it. */
  @IsText(200) to!: string;
}

/** Records how an appeal ended. */
export class DecideAppeal extends OnAppeal {
  @IsOneOf(OUTCOMES) outcome!: AppealOutcome;
}

/** Records when a party got a decision that is appealed under FL: three weeks count from then (FL 44). */
export class RecordReceipt extends OnDecision {
  @IsText(200) party!: string;
  @IsDay() on!: string;
  /** Needed where another day was recorded for the party before. */
  @IsOptional() @IsText(500) reason?: string;
}

/** Records legal force after a check that no appeal came in. */
export class RecordLegalForce extends OnDecision {
  @IsDay() checkedOn!: string;
  @IsText(200) checkedBy!: string;
  /** The day on which the party got the decision, where the time counts from then (FL 44). */
  @IsOptional() @IsDay() receivedOn?: string;
}
