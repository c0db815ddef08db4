import { type SecrecyMark } from '@diarium/register';
import { type Call } from '../command/call';

/** The mark that is made today, where a section is given. */
export const secrecyOf = (
  { today }: Pick<Call, 'today'>,
  section: string | undefined,
  authority = '',
): SecrecyMark | undefined => (section === undefined ? undefined : { section, on: today, authority });
