import { type PublicKind, type TombstoneReason } from '@diarium/register';
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
  kind: 'Slag',
  documents: 'Handlingar',
  gone: 'inte längre offentligt',
  kinds: {
    case: 'ärende',
    paragraph: 'paragraf',
    meeting: 'sammanträde',
    posting: 'anslag',
    committee: 'nämnd',
    member: 'förtroendevald',
    proposal: 'medborgarförslag',
    'proposals-report': 'anmälan av medborgarförslag',
  } satisfies Words<PublicKind>,
  tombstones: 'Inte längre offentligt',
  head: 'Senaste ändringen',
  next: 'Fortsätt efter',
  reason: {
    'made-secret': 'sekretessmarkerat',
    annulled: 'makulerat',
    withdrawn: 'återkallat',
    corrected: 'rättat',
    erased: 'raderat',
    moved: 'flyttat',
    disposed: 'gallrat',
  } satisfies Words<TombstoneReason>,
};
