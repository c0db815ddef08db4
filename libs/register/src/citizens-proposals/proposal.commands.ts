import { IsCommitteeCode, IsDay, IsYear } from '../shared/fields';

/** Tells the assembly which citizens' proposals are prepared and not decided, once a year (KL 6:34). */
export class ReportCitizensProposals {
  @IsCommitteeCode() committee!: string;
  @IsYear() year!: number;
  /** The day on which the assembly was told. */
  @IsDay() on!: string;
}
