import { IsOptional } from 'class-validator';
import { IsCommitteeCode, IsKey, IsMeetingKey, IsText, IsYear } from '../shared/fields';

abstract class OnPlan {
  @IsCommitteeCode() committee!: string;
  @IsYear() year!: number;
}

/** Begins the plan (*verksamhetsplan*) of a year. */
export class DraftPlan extends OnPlan {
  @IsText(300) title!: string;
  /** The assembly's plan that it follows. */
  @IsOptional() @IsText(300) assemblyPlan?: string;
}

/** Gives a section of the plan its text; a later text replaces it. */
export class NotePlanSection extends OnPlan {
  @IsText(200) section!: string;
  @IsText(20_000) text!: string;
}

/** Adopts the plan as it stands: by a decision of the committee, or why no source names it (KL 6:38). */
export class AdoptPlan extends OnPlan {
  /** `GNU-2022-11-07` */
  @IsOptional() @IsMeetingKey() meeting?: string;
  /** The key of the decision on that meeting. */
  @IsOptional() @IsKey() decision?: string;
  @IsOptional() @IsText(500) unknownBecause?: string;
}

/** Opens an adopted plan for changes. They become the next version when that is adopted. */
export class StartPlanRevision extends OnPlan {
  @IsText(500) reason!: string;
}
