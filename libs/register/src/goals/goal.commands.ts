import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import {
  IsCommitteeCode,
  IsDay,
  IsKey,
  IsKeyList,
  IsOneOf,
  IsPartialDay,
  IsText,
  IsYear,
} from '../shared/fields';
import {
  GOAL_OUTCOMES,
  type GoalOutcome,
  ITEM_KINDS,
  ITEM_STATUSES,
  type ItemKind,
  type ItemStatus,
  type KeyedTitle,
} from './goal.events';

abstract class OnPlan {
  @IsCommitteeCode() committee!: string;
  @IsYear() year!: number;
}

export class KeyedTitleInput implements KeyedTitle {
  @IsKey() key!: string;
  @IsText(500) title!: string;
}

const IsKeyedTitles = (): PropertyDecorator => (target, property) => {
  for (const decorate of [
    IsArray(),
    ArrayMaxSize(200),
    ValidateNested({ each: true }),
    Type(() => KeyedTitleInput),
  ])
    decorate(target, property);
};

/** A strategy, goal area or strategic goal of the assembly's plan, with what it names under it. */
export class AddStrategy extends OnPlan {
  @IsKey() strategy!: string;
  @IsText(500) title!: string;
  @IsKeyedTitles() priorities: KeyedTitleInput[] = [];
  @IsKeyedTitles() indicators: KeyedTitleInput[] = [];
}

/** Sets a goal of a plan, and how it is measured. */
export class SetGoal extends OnPlan {
  @IsKey() goal!: string;
  @IsText(1000) title!: string;
  /** Keys of a strategy of this plan and of a priority under it. */
  @IsOptional() @IsKey() strategy?: string;
  @IsOptional() @IsKey() priority?: string;
  /** How it is measured (*mått*). */
  @IsOptional() @IsText(500) measure?: string;
}

/** Plans an activity that serves a goal or a strategy of the plan. */
export class PlanActivity extends OnPlan {
  @IsKey() activity!: string;
  @IsText(1000) title!: string;
  @IsOptional() @IsText(5000) description?: string;
  /** Keys of the goal, the strategies and the priority of this plan that it serves. */
  @IsOptional() @IsKey() goal?: string;
  @IsKeyList() strategies: string[] = [];
  @IsOptional() @IsKey() priority?: string;
  @IsOptional() @IsDay() starts?: string;
  @IsOptional() @IsDay() ends?: string;
  /** The key of the activity that it is a part of. */
  @IsOptional() @IsKey() partOf?: string;
}

/** Adds an indicator of the committee's own. */
export class AddIndicator extends OnPlan {
  @IsKey() indicator!: string;
  @IsText(1000) title!: string;
  @IsKeyList() strategies: string[] = [];
}

/** States what the plan wants followed up. */
export class PlanFollowUp extends OnPlan {
  @IsKey() followUp!: string;
  @IsText(1000) title!: string;
  @IsKeyList() strategies: string[] = [];
}

/** Gives an assignment (*uppdrag*). It may come at any time of the year, so it needs no revision of the plan. */
export class GiveAssignment extends OnPlan {
  @IsKey() assignment!: string;
  @IsText(1000) title!: string;
  /** Who gave it: the assembly, or the committee to an officer. */
  @IsText(200) from!: string;
  /** The key of the goal area (strategy) of this plan under which it was given. */
  @IsOptional() @IsKey() goalArea?: string;
}

/** Withdraws an item of a plan, with the reason. */
export class WithdrawPlanItem extends OnPlan {
  @IsOneOf(ITEM_KINDS) kind!: ItemKind;
  @IsKey() item!: string;
  @IsText(500) reason!: string;
}

/** Reports the status of an item in a period, or why the source's status cannot be read (KL 6:5). */
export class ReportStatus extends OnPlan {
  @IsOneOf(ITEM_KINDS) kind!: ItemKind;
  @IsKey() item!: string;
  /** `Tertial December 2025` */
  @IsText(100) period!: string;
  @IsOptional() @IsOneOf(ITEM_STATUSES) status?: ItemStatus;
  @IsOptional() @IsText(500) statusMissing?: string;
  @IsOptional() @IsText(5000) comment?: string;
  /** Why it replaces the status that the period has already. */
  @IsOptional() @IsText(500) reason?: string;
}

/** Records what came of a goal. `Ej uppnått` needs the day of its follow-up. */
export class RecordOutcome extends OnPlan {
  @IsKey() goal!: string;
  @IsOneOf(GOAL_OUTCOMES) outcome!: GoalOutcome;
  @IsOptional() @IsText(500) measure?: string;
  @IsOptional() @IsText(5000) comment?: string;
  @IsOptional() @IsPartialDay() followUpOn?: string;
  /** Why it replaces the outcome that the goal has already. */
  @IsOptional() @IsText(500) reason?: string;
}

/** Records that the follow-up of a goal was done. `year` is that of the goal's plan. */
export class RecordFollowUp extends OnPlan {
  @IsKey() goal!: string;
  @IsDay() on!: string;
  @IsText(5000) result!: string;
}

/** Carries a matter over to a later year. */
export class CarryOver extends OnPlan {
  @IsKey() matter!: string;
  @IsText(500) title!: string;
  /** The key of a goal, activity, assignment or follow-up of this plan, where it is one of these. */
  @IsOptional() @IsKey() item?: string;
  @IsYear() toYear!: number;
  @IsOptional() @IsPartialDay() dueOn?: string;
  /** What it waits for: `mer evidens`. */
  @IsOptional() @IsText(500) awaiting?: string;
  @IsOptional() @IsText(5000) note?: string;
}

/** Takes over into this plan what an earlier year's plan carried over to it. */
export class TakeOver extends OnPlan {
  @IsKey() matter!: string;
  @IsYear() fromYear!: number;
  /** The key of the goal, activity, assignment or follow-up of this plan in which it goes on. */
  @IsOptional() @IsKey() item?: string;
}
