import { holdsPersonalNumber } from '../shared/personal-number';
import { type Titled, titleForPublic } from '../shared/title-for-public';
import { refuseCase } from './case.rules';

/** What the public sees of a case names nobody by number. */
export function refusePersonalNumber(titled: Titled): void {
  if (holdsPersonalNumber(titleForPublic(titled) ?? '')) refuseCase('case.personal-number-public');
}
