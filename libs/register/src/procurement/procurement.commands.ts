import { IsOptional } from 'class-validator';
import { IsCommitteeCode, IsKey, IsPartialDay, IsText, IsYear } from '../shared/fields';

abstract class OnPlan {
  @IsCommitteeCode() committee!: string;
  @IsYear() year!: number;
}

/** Puts a procurement into the year's plan (*upphandlingsplan*). */
export class PlanProcurement extends OnPlan {
  @IsKey() item!: string;
  @IsText(300) name!: string;
  /** The authority that carries it out. */
  @IsText(200) responsible!: string;
}

/** Gives a planned procurement to somebody else, with the reason. */
export class ChangeProcurementResponsible extends OnPlan {
  @IsKey() item!: string;
  @IsText(200) responsible!: string;
  @IsText(500) reason!: string;
}

/** Withdraws a procurement from its plan, with the reason. */
export class WithdrawProcurement extends OnPlan {
  @IsKey() item!: string;
  @IsText(500) reason!: string;
}

/** Records that a procurement is finished. One that the plan does not hold has no `item`. */
export class CompleteProcurement extends OnPlan {
  @IsOptional() @IsKey() item?: string;
  /** As the source names it, which need not be the plan's words. */
  @IsText(300) name!: string;
  @IsPartialDay() on!: string;
}
