import { IsOptional } from 'class-validator';
import {
  IsCaseKeyField,
  IsCommitteeCode,
  IsDay,
  IsKey,
  IsParagraphKey,
  IsText,
  IsYear,
} from '../shared/fields';

abstract class OnInquiry {
  @IsCommitteeCode() committee!: string;
  /** The year in which it was made. */
  @IsYear() year!: number;
  /** A key that people can type: `upphandling-rullstolar`. */
  @IsKey() inquiry!: string;
}

/** Records what the executive board demands of the committee (KL 6:11–12), or a party or auditor asks. */
export class MakeInquiry extends OnInquiry {
  /** Who asks: `Regionstyrelsen`. */
  @IsText(200) by!: string;
  @IsText(5000) question!: string;
  @IsDay() on!: string;
  /** The last day for the answer. */
  @IsDay() due!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
}

/** Moves the last day for the answer to an inquiry, with the reason. */
export class MoveInquiryDue extends OnInquiry {
  @IsDay() to!: string;
  @IsText(500) reason!: string;
}

/** Records the answer that the committee gave to an inquiry. */
export class AnswerInquiry extends OnInquiry {
  @IsDay() on!: string;
  @IsText(10_000) answer!: string;
  /** The paragraph in which the committee decided on its answer. */
  @IsOptional() @IsParagraphKey() decision?: string;
}

/** Withdraws an inquiry, with the reason. */
export class WithdrawInquiry extends OnInquiry {
  @IsDay() on!: string;
  @IsText(500) reason!: string;
}
