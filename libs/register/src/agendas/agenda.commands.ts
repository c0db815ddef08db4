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
import {
  IsCaseKeyField,
  IsDay,
  IsDecisionKey,
  IsDocumentKey,
  IsKey,
  IsMeetingKey,
  IsOneOf,
  IsText,
} from '../shared/fields';
import { type ItemKind } from './agenda.events';

const KINDS: readonly ItemKind[] = ['decision', 'information', 'election', 'report', 'heading'];

/** The key `GNU-2022-11-07` holds the committee and when the meeting was first planned for. */
abstract class OnMeeting {
  @IsMeetingKey() meeting!: string;
}

export class ConsequenceInput {
  @IsKey() key!: string;
  @IsText(5000) text!: string;
}

/** Puts an item on the agenda; the first one is preceded by the minutes of the meeting before. */
export class AddAgendaItem extends OnMeeting {
  @IsKey() item!: string;
  @IsOneOf(KINDS) kind!: ItemKind;
  @IsText(500) heading!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsOptional() @IsText(200) presenter?: string;
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsDocumentKey({ each: true }) documents: string[] = [];
  /** The texts on consequences, by the keys that the committee requires. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConsequenceInput)
  consequences: ConsequenceInput[] = [];
  /** What is proposed to be decided. */
  @IsOptional() @IsText(5000) proposal?: string;
  /** Its place, from 1 on; last where none is given. */
  @IsOptional() @IsInt() @Min(1) @Max(1000) at?: number;
}

/** Changes what is given; an empty value (null) takes away what is there. */
export class ChangeAgendaItem extends OnMeeting {
  static readonly takesNull = ['case', 'presenter', 'proposal'];
  @IsKey() item!: string;
  @IsOptional() @IsOneOf(KINDS) kind?: ItemKind;
  @IsOptional() @IsText(500) heading?: string;
  @IsOptional() @IsCaseKeyField() case?: string | null;
  @IsOptional() @IsText(200) presenter?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsDocumentKey({ each: true })
  documents?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConsequenceInput)
  consequences?: ConsequenceInput[];
  @IsOptional() @IsText(5000) proposal?: string | null;
}

/** Moves an item to another place on the agenda. */
export class MoveAgendaItem extends OnMeeting {
  @IsKey() item!: string;
  @IsInt() @Min(1) @Max(1000) to!: number;
}

/** Takes an item off the agenda, with the reason. */
export class WithdrawAgendaItem extends OnMeeting {
  @IsKey() item!: string;
  @IsText(500) reason!: string;
}

/** Issues the agenda as it stands, as its next version. */
export class IssueAgenda extends OnMeeting {}

/** Sends the notice to members and substitutes, with the agenda as it stands. `on` is the day on which it is sent. */
export class SendNotice extends OnMeeting {
  @IsDay() on!: string;
}

/** Records that a step of the preparation of a meeting is done. */
export class CompletePreparationStep extends OnMeeting {
  @IsText(20) code!: string;
  @IsDay() on!: string;
}

/** Computes the days of preparation and notice back from the meeting, by the committee's rules. */
export class SchedulePreparation extends OnMeeting {}

/** Puts an item on that a rule demands: it cannot be withdrawn while the rule asks for it. */
export class ForceAgendaItem extends OnMeeting {
  @IsKey() item!: string;
  @IsText(500) heading!: string;
  @IsText(50) section!: string;
  @IsOptional() @IsDecisionKey() decision?: string;
  @IsOptional() @IsCaseKeyField() case?: string;
}

/** Takes a forced item off when its rule no longer asks for it. */
export class ReleaseAgendaItem extends OnMeeting {
  @IsKey() item!: string;
  @IsText(500) reason!: string;
}
