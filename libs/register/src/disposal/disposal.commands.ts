import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Direction } from '../documents/document.events';
import {
  IsCaseKeyField,
  IsClassification,
  IsCommitteeCode,
  IsDecisionKey,
  IsKey,
  IsOneOf,
  IsText,
} from '../shared/fields';
import { type Appraisal, type RetentionFrom } from './disposal.events';

abstract class OnRow {
  @IsCommitteeCode() committee!: string;
  @IsKey() row!: string;
}

/** Sets a row of the committee's retention plan: new, or in the place of the one with the same key. */
export class SetRetentionRow extends OnRow {
  @IsText(300) what!: string;
  @IsOptional() @IsOneOf(['incoming', 'outgoing', 'drawn-up']) direction?: Direction;
  @IsOptional() @IsText(200) caseType?: string;
  @IsOptional() @IsClassification() classification?: string;
  @IsInt() @Min(0) @Max(200) years!: number;
  @IsOneOf(['registered', 'case-closed']) from!: RetentionFrom;
  /** The decision or regulation that allows the disposal. */
  @IsText(300) ground!: string;
}

/** Repeals a row of the retention plan: nothing more falls due by it. */
export class RepealRetentionRow extends OnRow {
  @IsText(500) reason!: string;
}

abstract class OnDocument {
  @IsCaseKeyField() case!: string;
  @IsInt() @Min(1) document!: number;
}

/** An archivist's word on whether a document may go. */
export class AppraiseDocument extends OnDocument {
  @IsOneOf(['dispose', 'keep']) appraisal!: Appraisal;
  @IsText(500) note!: string;
}

/** Disposes of a document by a row of the retention plan that has fallen due, or by a decision. */
export class DisposeDocument extends OnDocument {
  @IsOptional() @IsKey() row?: string;
  @IsOptional() @IsDecisionKey() decision?: string;
}

/** Records that the content of a disposed document is destroyed. */
export class RecordContentRemoved extends OnDocument {
  @IsInt() @Min(0) files!: number;
}
