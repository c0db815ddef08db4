import { IsCommitteeCode } from './fields';

/** Base of commands that are about a committee. */
export abstract class OnCommittee {
  @IsCommitteeCode() committee!: string;
}
