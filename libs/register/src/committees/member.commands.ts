import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { IsCaseKeyField, IsDay, IsKey, IsText } from '../shared/fields';
import { OnCommittee } from '../shared/on-committee';

/** Without `politicalParty` the person is of none from that day on. */
export class ChangePoliticalParty extends OnCommittee {
  @IsKey() member!: string;
  @IsOptional() @IsText(100) politicalParty?: string;
  @IsDay() from!: string;
}

/** In which order a party's substitutes are called in from a day on; those not named come after. */
export class SetSubstituteOrder extends OnCommittee {
  @IsKey() party!: string;
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsKey({ each: true }) order!: string[];
  @IsDay() from!: string;
}

/** A disqualification (*jäv*) declared in advance; without `case` in whatever concerns what it is about. */
export class DeclareInterest extends OnCommittee {
  @IsKey() member!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsText(500) because!: string;
  @IsDay() from!: string;
  @IsOptional() @IsDay() to?: string;
}

/** `on` is the last day on which the declared interest holds. */
export class WithdrawInterest extends OnCommittee {
  @IsKey() member!: string;
  @IsOptional() @IsCaseKeyField() case?: string;
  @IsDay() on!: string;
  @IsOptional() @IsText(500) reason?: string;
}
