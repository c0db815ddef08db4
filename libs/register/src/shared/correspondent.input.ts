import { type Correspondent } from './correspondent';
import { IsKey, IsOneOf, IsText } from './fields';

/** Who sent something or is to have it. */
export class CorrespondentInput implements Correspondent {
  @IsKey() id!: string;
  @IsText(200) name!: string;
  @IsOneOf(['private-person', 'authority', 'organisation']) kind!: Correspondent['kind'];
}
