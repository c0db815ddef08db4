import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import {
  IsAmount,
  IsCount,
  IsDay,
  IsDayTable,
  IsKey,
  IsOneOf,
  IsPartialDay,
  IsText,
  IsYear,
} from '../shared/fields';
import { OnCommittee } from '../shared/on-committee';
import { type BudgetForm, type GroupKind, type Office, type PartyKind, type Seat } from './committee.events';

const OFFICES: readonly Office[] = ['chair', 'vice-chair', 'second-vice-chair'];
const GROUP_KINDS: readonly GroupKind[] = [
  'presidium',
  'working-group',
  'preparation-group',
  'user-council',
  'forum',
];

/** Sets up a committee under a code that never changes, whatever its name and prefix become. */
export class EstablishCommittee extends OnCommittee {
  @IsText(300) name!: string;
  @IsBoolean() joint!: boolean;
  @IsOptional() @IsPartialDay() from?: string;
  /** Name of the authority in whose organisation the committee stands. */
  @IsText(200) host!: string;
  @IsOptional() @IsText(200) supervisedBy?: string;
  @IsText(20) prefix!: string;
  /** Holds `{serial}` and `{year}`, and `{prefix}` where it is written. */
  @IsText(50) numberFormat: string = '{prefix}/{serial}/{year}';
}

/** Gives a committee another name from a day on; its code stays. */
export class RenameCommittee extends OnCommittee {
  @IsText(300) name!: string;
  @IsDay() from!: string;
}

/** Writes the numbers in another way from a day on; numbers already given stay as they are. */
export class ChangeNumberPrefix extends OnCommittee {
  @IsText(20) prefix!: string;
  /** As before where it is not given. */
  @IsOptional() @IsText(50) numberFormat?: string;
  @IsDay() from!: string;
}

/** Adds a party of a joint committee: a region or a municipality. */
export class AddParty extends OnCommittee {
  @IsKey() party!: string;
  @IsText(200) name!: string;
  @IsOneOf(['region', 'municipality']) kind!: PartyKind;
  @IsOptional() @IsCount() members?: number;
  @IsOptional() @IsCount() substitutes?: number;
  @IsOptional() @IsPartialDay() from?: string;
}

/** Changes how many members and substitutes a party elects, from a day on. */
export class ChangeSeats extends OnCommittee {
  @IsKey() party!: string;
  @IsCount() members!: number;
  @IsCount() substitutes!: number;
  @IsDay() from!: string;
}

/** `on` is the last day on which the party is part of the committee. */
export class RemoveParty extends OnCommittee {
  @IsKey() party!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}

/** A term of a member or substitute, first and last day included; without `to` until further notice. */
export class ElectMember extends OnCommittee {
  @IsKey() member!: string;
  @IsText(200) name!: string;
  @IsKey() party!: string;
  @IsOneOf(['member', 'substitute']) seat!: Seat;
  @IsDay() from!: string;
  @IsOptional() @IsDay() to?: string;
  /** Who left before the term ended and is replaced (*fyllnadsval*). */
  @IsOptional() @IsKey() replaces?: string;
  @IsOptional() @IsText(100) politicalParty?: string;
}

/** `on` is the last day on which the member or substitute serves. */
export class RecordMemberLeft extends OnCommittee {
  @IsKey() member!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}

/** Says which offices the presidium has, and who appoints it. */
export class SetPresidiumAppointment extends OnCommittee {
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(OFFICES, { each: true }) offices!: Office[];
  @IsText(200) appointedBy!: string;
}

/** Puts a member into an office of the presidium from a day on. */
export class TakeOffice extends OnCommittee {
  @IsOneOf(OFFICES) office!: Office;
  @IsKey() member!: string;
  @IsDay() from!: string;
  /** The end of the member's term where it is not given. */
  @IsOptional() @IsDay() to?: string;
}

/** `on` is the last day in the office. */
export class LeaveOffice extends OnCommittee {
  @IsOneOf(OFFICES) office!: Office;
  @IsKey() member!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}

/** Forms a group under a committee: preparatory, working or the like. */
export class FormGroup extends OnCommittee {
  @IsKey() group!: string;
  @IsText(200) name!: string;
  @IsOneOf(GROUP_KINDS) kind!: GroupKind;
  /** At least so many meetings a year, where a number is laid down. */
  @IsOptional() @IsCount() minimumMeetings?: number;
  @IsOptional() @IsText(2000) purpose?: string;
}

/** Changes how often a group is to meet, from a day on. */
export class ChangeGroup extends OnCommittee {
  @IsKey() group!: string;
  /** None where no number is laid down any longer. */
  @IsOptional() @IsCount() minimumMeetings?: number;
  @IsDay() from!: string;
}

/** `on` is the group's last day. */
export class DissolveGroup extends OnCommittee {
  @IsKey() group!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}

/** How often a group met in a year; a later report replaces an earlier one. */
export class ReportGroupMeetings extends OnCommittee {
  @IsKey() group!: string;
  @IsYear() year!: number;
  @IsCount() meetings!: number;
}

/** Adds a law or a document that governs the committee. */
export class AddGoverningDocument extends OnCommittee {
  @IsKey() document!: string;
  @IsText(500) title!: string;
  @IsOneOf(['law', 'governing-document']) kind!: 'law' | 'governing-document';
  /** Number in the statute book or the like: `2017:725`. */
  @IsOptional() @IsText(50) reference?: string;
}

/** `on` is the last day on which it governs the committee. */
export class RemoveGoverningDocument extends OnCommittee {
  @IsKey() document!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}

export class ConsequenceTextInput {
  @IsKey() key!: string;
  @IsText(200) title!: string;
}

/** Says which texts on consequences items for decision need; none where they need none any longer. */
export class RequireConsequenceTexts extends OnCommittee {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConsequenceTextInput)
  texts!: ConsequenceTextInput[];
  @IsPartialDay() from!: string;
}

/** Sets the committee's budget of a year, or says that it has none. */
export class SetBudget extends OnCommittee {
  @IsYear() year!: number;
  @IsOneOf(['none', 'net']) form!: BudgetForm;
  /** In thousands of kronor (tkr), negative for a net cost. */
  @IsOptional() @IsAmount() amount?: number;
  @IsOptional() @IsText(2000) note?: string;
}

export class PreparationStepInput {
  @IsText(20) code!: string;
  @IsText(200) name!: string;
}

/** The year's preparation: in each round one day for each step, in order. */
export class SetPreparationChain extends OnCommittee {
  @IsYear() year!: number;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PreparationStepInput)
  steps!: PreparationStepInput[];
  @IsDayTable() rounds!: string[][];
}

/** The assembly's decision that members may take part from a distance (KL 5:16, 6:24). */
export class AllowRemoteParticipation extends OnCommittee {
  @IsPartialDay() from!: string;
  @IsText(300) decidedBy!: string;
}

/** States what the committee is there for: one of its tasks. */
export class StateTask extends OnCommittee {
  @IsKey() task!: string;
  @IsText(2000) text!: string;
}
