import { refusals, type RuleBook } from '@diarium/event-store';

/** Why something is not backed up, or not restored. */
export const backupRules = {
  'backup.folder-in-use': {
    section: 'D',
    sv: 'I {folder} finns redan en säkerhetskopia, eller något annat. Ange en ny mapp.',
    en: '{folder} holds a backup already, or something else. Give a new folder.',
  },
  'backup.folder-not-usable': {
    section: 'D',
    sv: '{folder} går inte att använda ({reason}).',
    en: '{folder} cannot be used ({reason}).',
  },
  'backup.incomplete': {
    section: 'D',
    sv: '{folder} är ingen hel säkerhetskopia: {file} saknas eller går inte att läsa.',
    en: '{folder} is no whole backup: {file} is missing or cannot be read.',
  },
  'backup.damaged': {
    section: 'D',
    sv: 'Säkerhetskopian är skadad: {file} är inte som den skrevs.',
    en: 'The backup is damaged: {file} is not as it was written.',
  },
  'backup.other-format': {
    section: 'D',
    sv: 'Säkerhetskopian har ett format ({format}) som den här versionen inte läser.',
    en: 'The backup has a format ({format}) which this version does not read.',
  },
  'backup.register-not-empty': {
    section: 'D',
    sv: 'Diariet är inte tomt: loggen har {head} händelser. Läs in säkerhetskopian i ett tomt diarium.',
    en: 'The register is not empty: its log holds {head} events. Restore into an empty register.',
  },
  'backup.lost-events': {
    section: 'D',
    sv: 'Diariet är inte som säkerhetskopian efter inläsningen: av {events} händelser stämmer {found}.',
    en: 'The register is not as the backup after the restore: of {events} events {found} are the same.',
  },
} satisfies RuleBook;

export const refuseBackup = refusals<keyof typeof backupRules>(backupRules);
