import { Matches } from 'class-validator';
import { IsText } from '../shared/fields';
import { OnCommittee } from '../shared/on-committee';
import { ABBREVIATION } from './abbreviations-in';

/** Says what an abbreviation stands for in the committee's register (OSL 4:1); said again, it takes the place of the first. */
export class ExplainAbbreviation extends OnCommittee {
  /** As it is written in titles: two to six capital letters, and figures. */
  @Matches(ABBREVIATION, { message: '$property must be an abbreviation in capital letters, such as MTP' })
  abbreviation!: string;
  @IsText(500) meaning!: string;
}
