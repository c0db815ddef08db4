import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { SecrecyMarkInput } from '../shared/secrecy.input';
import {
  IsCaseKeyField,
  IsClassification,
  IsCommitteeCode,
  IsKey,
  IsOneOf,
  IsPartialDay,
  IsText,
  IsYear,
} from '../shared/fields';
import {
  type CaseEnding,
  type CaseParty,
  type CorrectableField,
  type Initiative,
  type MissingParticulars,
  type Particular,
  type RelationKind,
} from './case.events';

/** The day on which a document received or drawn up began the case (OSL 5:2 p. 1). */
export class CaseDateInput {
  @IsOneOf(['received', 'drawn-up']) kind!: 'received' | 'drawn-up';
  @IsPartialDay() on!: string;
}

export class CasePartyInput implements CaseParty {
  @IsKey() id!: string;
  @IsText(200) name!: string;
  @IsOneOf(['private-person', 'authority', 'organisation']) kind!: CaseParty['kind'];
  @IsOneOf(['sender', 'recipient', 'party']) role!: CaseParty['role'];
}

/** Why a source does not give what OSL 5:2 asks for. */
export class MissingParticularsInput implements MissingParticulars {
  @ArrayNotEmpty() @IsIn(['title', 'date', 'sender'], { each: true }) particulars!: Particular[];
  @IsText(500) because!: string;
}

/** Registers a case; it gets the next number of the committee's year. */
export class RegisterCase {
  @IsCommitteeCode() committee!: string;
  @IsYear() year!: number;
  @IsOptional() @IsText(500) title?: string;
  @IsOptional() @IsText(500) publicTitle?: string;
  @IsOptional() @ValidateNested() @Type(() => CaseDateInput) date?: CaseDateInput;
  @IsOptional() @ValidateNested() @Type(() => MissingParticularsInput) missing?: MissingParticularsInput;
  @IsOptional() @IsText(100) caseType?: string;
  @IsOptional() @IsClassification() classification?: string;
  /** Else the template's, or the committee's own. */
  @IsOptional() @IsOneOf(['own', 'external']) initiative?: Initiative;
  @IsOptional() @IsText(200) handler?: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CasePartyInput)
  parties: CasePartyInput[] = [];
  /** The number that an old register gave; refused unless it is the next one. */
  @IsOptional() @IsInt() @Min(1) number?: number;
  @IsOptional() @ValidateNested() @Type(() => SecrecyMarkInput) secrecy?: SecrecyMarkInput;
  /** The key of a template of the committee; what is given here stands before it. */
  @IsOptional() @IsKey() template?: string;
}

/** Registers as a case of its own what was a part of another, which stays as it is. */
export class SplitCase extends RegisterCase {
  @IsCaseKeyField() splitFrom!: string;
}

abstract class OnCase {
  @IsCaseKeyField() case!: string;
}

/** Gives a case to the officer who handles it. */
export class AssignHandler extends OnCase {
  @IsText(200) handler!: string;
}

/** Adds a person or an organisation that the case concerns. */
export class AddCaseParty extends OnCase {
  @ValidateNested() @Type(() => CasePartyInput) party!: CasePartyInput;
}

/** Corrects one particular. The earlier value stays readable, and the reason is kept (OSL 4:1). */
export class CorrectCase extends OnCase {
  @IsOneOf(['title', 'publicTitle', 'caseType', 'classification', 'initiative', 'date'])
  field!: CorrectableField;
  @IsText(500) value!: string;
  @IsText(500) reason!: string;
}

/** Sets a day on which a case is to be looked at again (*bevakning*). */
export class SetWatch extends OnCase {
  @IsKey() watch!: string;
  @IsPartialDay() on!: string;
  @IsText(500) note!: string;
}

/** Moves the day of a watch, with the reason. */
export class MoveWatch extends OnCase {
  @IsKey() watch!: string;
  @IsPartialDay() to!: string;
  @IsText(500) reason!: string;
}

/** Completes a watch with what came of it. */
export class CompleteWatch extends OnCase {
  @IsKey() watch!: string;
  @IsText(500) result!: string;
}

/** Relates a case to another one. */
export class RelateCase extends OnCase {
  @IsCaseKeyField() other!: string;
  @IsOneOf(['continues', 'answers', 'see-also', 'split-from', 'split-into', 'merged-from', 'merged-into'])
  kind!: RelationKind;
}

/** Lets a case rest, with the reason. */
export class SuspendCase extends OnCase {
  @IsOptional() @IsPartialDay() until?: string;
  @IsText(500) reason!: string;
}

/** Takes up a case that rested. */
export class ResumeCase extends OnCase {}

/** Closes a case, or lays it aside (*ad acta*). */
export class CloseCase extends OnCase {
  @IsOneOf(['Stängt', 'Ad acta']) as: CaseEnding = 'Stängt';
}

/** Lets a case go on in another, and closes it; its number stays, and both tell of it. */
export class MergeCase extends OnCase {
  @IsCaseKeyField() into!: string;
  @IsText(500) reason!: string;
}

/** Hands a closed case over to the archive: it is corrected at most after that. */
export class ArchiveCase extends OnCase {}

/** Marks a case as secret, with the section of law and who may see it. */
export class MarkCaseSecrecy extends OnCase {
  @ValidateNested() @Type(() => SecrecyMarkInput) secrecy!: SecrecyMarkInput;
}

/** Lifts the secrecy of a case, with the reason. */
export class LiftCaseSecrecy extends OnCase {
  @IsText(500) reason!: string;
}

/** Opens a closed case again, with the reason. */
export class ReopenCase extends OnCase {
  @IsText(500) reason!: string;
}

/** Annuls a case that was registered by mistake; its number stays used. */
export class AnnulCase extends OnCase {
  @IsText(500) reason!: string;
}
