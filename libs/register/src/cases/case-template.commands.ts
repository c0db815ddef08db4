import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsClassification, IsCommitteeCode, IsKey, IsOneOf, IsText } from '../shared/fields';
import { type Initiative } from './case.events';
import { type TemplateWatch } from './case-template.events';

export class TemplateWatchInput implements TemplateWatch {
  @IsKey() watch!: string;
  /** Days from the registration of the case. */
  @IsInt() @Min(0) @Max(3660) days!: number;
  @IsText(500) note!: string;
}

abstract class OnTemplate {
  @IsCommitteeCode() committee!: string;
  @IsKey() template!: string;
}

/** Defines a kind of case, or defines it anew: cases that stand in the register stay as they are. */
export class DefineCaseTemplate extends OnTemplate {
  @IsText(100) caseType!: string;
  /** May hold `{sender}`, `{date}` and `{year}`. */
  @IsOptional() @IsText(300) titlePattern?: string;
  @IsOptional() @IsClassification() classification?: string;
  @IsOptional() @IsOneOf(['own', 'external']) initiative?: Initiative;
  @IsOptional() @IsText(200) handler?: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique(({ watch }: TemplateWatchInput) => watch)
  @ValidateNested({ each: true })
  @Type(() => TemplateWatchInput)
  watches: TemplateWatchInput[] = [];
}

/** Withdraws a template: no more cases are registered from it. */
export class WithdrawCaseTemplate extends OnTemplate {}
