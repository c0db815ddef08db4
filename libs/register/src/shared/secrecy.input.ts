import { Matches } from 'class-validator';
import { IsDay, IsText } from './fields';
import { type SecrecyMark } from './secrecy';

/** A mark names section, date and authority (OSL 5:5). */
export class SecrecyMarkInput implements SecrecyMark {
  @Matches(/^\d{1,2}:\d{1,2} ?[a-z]?$/, {
    message: '$property must be chapter and section of OSL, such as 25:1',
  })
  section!: string;
  @IsDay() on!: string;
  @IsText(200) authority!: string;
}
