import { type Doors } from '../committees/committee.events';
import { refuseMinutes } from './minutes.rules';
import { type RecordParagraph } from './paragraph.commands';
import { type Opened } from './sitting-decide';

/** As the meeting's; always closed in matters of exercise of authority or secrecy (KL 6:25). */
export function doorsOf(
  { doors, exerciseOfAuthority, meeting }: RecordParagraph,
  { opened }: Opened,
  { secret }: { readonly secret: boolean },
): Doors {
  const isAlwaysClosed = exerciseOfAuthority || secret;
  if (doors === 'open' && opened.doors === 'closed') refuseMinutes('minutes.doors-closed', { meeting });
  if (doors === 'open' && isAlwaysClosed) refuseMinutes('minutes.doors-always-closed');
  return doors ?? (isAlwaysClosed ? 'closed' : opened.doors);
}
