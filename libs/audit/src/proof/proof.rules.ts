import { refusals, type RuleBook } from '@diarium/event-store';

/** Why the proof log refuses something. */
export const proofRules = {
  'proof.rolled-back': {
    section: 'D',
    sv: 'Loggen har {size} händelser, men en kontrollpunkt för {earlier} är redan underskriven ({made}). Databasen har återställts till ett tidigare läge eller kortats av; ingen ny kontrollpunkt skrivs under.',
    en: 'The log has {size} events, but a checkpoint of {earlier} was signed already ({made}). The database was set back to an earlier state, or cut; no further checkpoint is signed.',
  },
  'proof.history-changed': {
    section: 'D',
    sv: 'Loggens {earlier} första händelser är inte de som skrevs under. Ingen ny kontrollpunkt skrivs under; kör diarium verify.',
    en: 'The first {earlier} events of the log are not those that were signed. No further checkpoint is signed; run diarium verify.',
  },
  'proof.no-signing-key': {
    section: 'D',
    sv: 'Det finns ingen giltig nyckel att skriva under med i {folder}.',
    en: 'There is no valid key to sign with in {folder}.',
  },
  'proof.keys-missing': {
    section: 'D',
    sv: 'Nycklarna till loggen {name} finns inte i {folder}, fast den har skrivits under. Lägg tillbaka mappen; är de borta, börja om bevisloggen (diarium proof begin-anew).',
    en: 'The keys of the log {name} are not in {folder}, although it was signed. Put the folder back; if they are gone, begin the proof log anew (diarium proof begin-anew).',
  },
  'proof.begun-anew': {
    section: 'D',
    sv: 'Bevisloggen har börjats om: den heter inte längre {expected} utan {found}.',
    en: 'The proof log was begun anew: its name is {found} now, and not {expected}.',
  },
  'proof.no-reason-to-begin-anew': {
    section: 'D',
    sv: 'Loggen stämmer med den kontrollpunkt som senast skrevs under ({size} händelser); det finns inget skäl att börja om.',
    en: 'The log agrees with the last checkpoint that was signed ({size} events); there is no reason to begin anew.',
  },
  'proof.folder-not-usable': {
    section: 'D',
    sv: 'Mappen för nycklar går inte att använda: {reason}',
    en: 'The folder of keys cannot be used: {reason}',
  },
  'proof.checkpoint-malformed': {
    section: 'D',
    sv: 'Det där är ingen kontrollpunkt: origin, storlek och rot på var sin rad, med eller utan underskrifter.',
    en: 'That is no checkpoint: origin, size and root on a line each, with or without signatures.',
  },
  'proof.other-log': {
    section: 'D',
    sv: 'Kontrollpunkten är från loggen {found}, inte från den här ({expected}).',
    en: 'The checkpoint is of the log {found}, not of this one ({expected}).',
  },
  'proof.not-that-far': {
    section: 'D',
    sv: 'Loggen har {size} händelser; kontrollpunkten gäller {asked}.',
    en: 'The log has {size} events; the checkpoint is of {asked}.',
  },
  'proof.checkpoint-unknown': {
    section: 'D',
    sv: 'Det finns ingen kontrollpunkt för {size} händelser.',
    en: 'There is no checkpoint of {size} events.',
  },
  'proof.no-cosignature': {
    section: 'D',
    sv: 'Inget av de vittnen som är inställda har bekräftat kontrollpunkten med dessa rader.',
    en: 'None of the witnesses that are configured confirmed the checkpoint with these lines.',
  },
  'proof.not-in-log': {
    section: 'D',
    sv: 'Händelsen på position {position} står inte i bevisloggen.',
    en: 'The event at position {position} does not stand in the proof log.',
  },
  'proof.not-yet-signed': {
    section: 'D',
    sv: 'Händelsen på position {position} täcks inte av kontrollpunkten för {size} händelser.',
    en: 'The event at position {position} is not covered by the checkpoint of {size} events.',
  },
  'proof.nothing-to-prove': {
    section: 'D',
    sv: 'Det finns inga händelser om {subject}.',
    en: 'There are no events about {subject}.',
  },
  'proof.bundle-not-proved': {
    section: 'D',
    sv: 'Något bevis om {subject} skrivs inte: det skulle inte hålla ({codes}). Kör diarium verify.',
    en: 'No proof about {subject} is written: it would not hold ({codes}). Run diarium verify.',
  },
} satisfies RuleBook;

export const refuseProof = refusals<keyof typeof proofRules>(proofRules);
