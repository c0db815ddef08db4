import { type TombstoneReason } from '@diarium/register';
import { type Words } from './words-of';

/** Vem som har läst det som är hemligt. */
export const readings = {
  title: 'Läsningar av det som är sekretessmarkerat',
  none: 'Ingen har läst något som är sekretessmarkerat.',
  at: 'När',
  reader: 'Vem',
  read: 'Läste',
  question: 'Genom',
};

/** Det offentliga flödet. */
export const feed = {
  title: 'Ändringar i det offentliga',
  none: 'Ingenting har ändrats sedan dess.',
  sequence: 'Ändring',
  documents: 'Handlingar',
  tombstones: 'Inte längre offentligt',
  head: 'Senaste ändringen',
  next: 'Fortsätt efter',
  theCase: 'ärendet',
  reason: {
    'made-secret': 'sekretessmarkerat',
    annulled: 'makulerat',
    corrected: 'rättat',
    disposed: 'gallrat',
  } satisfies Words<TombstoneReason>,
};
