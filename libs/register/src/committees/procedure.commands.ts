import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsDay, IsOneOf, IsText } from '../shared/fields';
import { OnCommittee } from '../shared/on-committee';
import { type Doors } from './committee.events';

/** A rule for meetings from a day on; those before it are judged by what held then. */
abstract class FromADay extends OnCommittee {
  /** From the day on which it is set where it is not given. */
  @IsOptional() @IsDay() from?: string;
}

/** How many days before a meeting its notice is sent, by the committee's own rules. */
export class SetNoticePeriod extends FromADay {
  @IsInt() @Min(0) @Max(365) days!: number;
}

export class LeadTimeInput {
  @IsText(20) code!: string;
  @IsText(200) name!: string;
  /** Days before the meeting; a day that is no working day is moved back to one. */
  @IsInt() @Min(0) @Max(365) daysBefore!: number;
}

/** The steps by which every meeting is prepared; none where they are no longer laid down. */
export class SetPreparationLeadTimes extends FromADay {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LeadTimeInput)
  steps!: LeadTimeInput[];
}

/** The committee's decision that its meetings are open to the public, or no longer are (KL 6:25). */
export class DecideDoors extends OnCommittee {
  @IsOneOf(['closed', 'open']) doors!: Doors;
  @IsDay() from!: string;
  /** The decision, as people write it: `§ 12/2021`. */
  @IsText(300) decidedBy!: string;
}

/** The share of meetings, in per cent, below which a member's attendance is flagged; a year is judged by its last day's. */
export class SetAttendanceLimit extends FromADay {
  @IsInt() @Min(0) @Max(100) percent!: number;
}
