import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsNumber, IsOptional, ValidateNested } from 'class-validator';
import {
  IsCaseKeyField,
  IsCommitteeCode,
  IsDay,
  IsKey,
  IsOneOf,
  IsPartialDay,
  IsText,
  IsYear,
} from '../shared/fields';
import { ClaimInput, claimType } from './claim.input';
import { type Claim, REPORT_KINDS, type ReportKind } from './report.events';

abstract class OnReport {
  @IsCommitteeCode() committee!: string;
  /** The year that the report is about. */
  @IsYear() year!: number;
  @IsOneOf(REPORT_KINDS) kind: ReportKind = 'annual';
}

/** Begins the committee's report on a year or half-year (KL 11:16, 11:20). */
export class DraftReport extends OnReport {
  @IsText(300) title!: string;
}

/** States something in the report; `claim` says in a checkable form what the text asserts. */
export class MakeStatement extends OnReport {
  @IsKey() statement!: string;
  @IsText(200) section!: string;
  @IsText(20_000) text!: string;
  @IsOptional() @ValidateNested() @Type(() => ClaimInput, claimType) claim?: Claim;
  /** Keys of the cases that it is about: `GNU-2022-6`. */
  @IsArray() @ArrayMaxSize(100) @IsCaseKeyField({ each: true }) cases: string[] = [];
}

/** Reports a figure of the year, as the report gives it. */
export class ReportFigure extends OnReport {
  @IsKey() figure!: string;
  @IsText(300) title!: string;
  @IsNumber() amount!: number;
  /** `tkr`, `kr`, `st` … */
  @IsText(30) unit!: string;
  /** Change from the year before, in per cent; about so much when `approximate`. */
  @IsOptional() @IsNumber() changePercent?: number;
  @IsBoolean() approximate = false;
}

/** Records that the assembly of a party granted discharge for the year, or refused it (KL 5:24). */
export class RecordDischarge extends OnReport {
  /** The key of the party; `host` where the committee is no joint one. */
  @IsKey() assembly!: string;
  @IsBoolean() granted!: boolean;
  @IsDay() on!: string;
}

/** Hands the report over to the assembly (KL 11:16, 11:20): the day, or why no source gives it. */
export class DeliverReport extends OnReport {
  @IsOptional() @IsPartialDay() on?: string;
  @IsOptional() @IsText(500) dateMissing?: string;
}
