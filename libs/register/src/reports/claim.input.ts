import { type TypeOptions } from 'class-transformer';
import { IsInt, Min } from 'class-validator';
import { IsOneOf, IsPartialDay } from '../shared/fields';
import { type Claim, CLAIM_KINDS } from './report.events';

/** What a claim of any kind is checked as before its kind is known. */
export class ClaimInput {
  @IsOneOf(CLAIM_KINDS) kind!: Claim['kind'];
}

class MeetingsHeldInput extends ClaimInput {
  @IsInt() @Min(0) count!: number;
}

class MeetingsByModeInput extends ClaimInput {
  @IsInt() @Min(0) digital!: number;
  @IsInt() @Min(0) physical!: number;
}

class GoalsReachedInput extends ClaimInput {
  @IsInt() @Min(0) reached!: number;
  @IsInt() @Min(0) of!: number;
}

class AllAssignmentsCarriedOutInput extends ClaimInput {}

class HappenedInput extends ClaimInput {
  @IsPartialDay() in!: string;
}

const classes: Readonly<Record<Claim['kind'], new () => ClaimInput>> = {
  'meetings-held': MeetingsHeldInput,
  'meetings-by-mode': MeetingsByModeInput,
  'goals-reached': GoalsReachedInput,
  'all-assignments-carried-out': AllAssignmentsCarriedOutInput,
  happened: HappenedInput,
};

/** Makes a plain claim an object of the class of its kind. */
export const claimType: TypeOptions = {
  keepDiscriminatorProperty: true,
  discriminator: {
    property: 'kind',
    subTypes: Object.entries(classes).map(([name, value]) => ({ name, value })),
  },
};
