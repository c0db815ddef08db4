import { refusals, type RuleBook } from '@diarium/event-store';

/** Why a file is not written. */
export const exportRules = {
  'export.file-not-written': {
    section: 'D',
    sv: 'Filen {file} går inte att skriva ({reason}). En fil som finns skrivs aldrig över.',
    en: 'The file {file} cannot be written ({reason}). A file that is there is never written over.',
  },
} satisfies RuleBook;

export const refuseExport = refusals<keyof typeof exportRules>(exportRules);
