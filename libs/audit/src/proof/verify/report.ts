import { type Finding } from '@diarium/verifier';

/** What each finding on a live register says; `{name}` is replaced by the detail of that name. */
export const registerFindingTexts = {
  'proof.data-changed': {
    sv: 'Uppgifterna i {type} (position {position}, revision {revision} av {stream}) har ändrats.',
    en: 'The data of {type} (position {position}, revision {revision} of {stream}) were changed.',
  },
  'proof.metadata-changed': {
    sv: 'Metadata i {type} (position {position}, revision {revision} av {stream}) har ändrats.',
    en: 'The metadata of {type} (position {position}, revision {revision} of {stream}) were changed.',
  },
  'proof.time-changed': {
    sv: 'Tiden för {type} (position {position}, revision {revision} av {stream}) har ändrats från {from} till {to}.',
    en: 'The time of {type} (position {position}, revision {revision} of {stream}) was changed from {from} to {to}.',
  },
  'proof.revision-changed': {
    sv: '{type} på position {position} i {stream} har fått revision {to} i stället för {from}.',
    en: '{type} at position {position} of {stream} was given revision {to} instead of {from}.',
  },
  'proof.version-changed': {
    sv: '{type} på position {position} i {stream} har fått version {to} i stället för {from}.',
    en: '{type} at position {position} of {stream} was given version {to} instead of {from}.',
  },
  'proof.name-changed': {
    sv: 'Händelsen på position {position} har fått annan typ eller ström (nu {type} i {stream}), eller så har dess blad ändrats.',
    en: 'The event at position {position} was given another type or stream (now {type} of {stream}), or its leaf was changed.',
  },
  'proof.event-removed': {
    sv: 'Händelsen på position {position}, plats {index} i bevisloggen, är borta.',
    en: 'The event at position {position}, place {index} of the proof log, is gone.',
  },
  'proof.event-inserted': {
    sv: '{type} (position {position}, revision {revision} av {stream}) har skjutits in: den fanns inte när platsen loggades.',
    en: '{type} (position {position}, revision {revision} of {stream}) was inserted: it was not there when its place was logged.',
  },
  'proof.events-swapped': {
    sv: 'Händelserna på position {position} och {other} har bytt plats.',
    en: 'The events at positions {position} and {other} were swapped.',
  },
  'proof.events-moved': {
    sv: '{count} händelser från position {position} har flyttats till {to}.',
    en: '{count} events from position {position} were moved to {to}.',
  },
  'proof.log-truncated': {
    sv: 'Loggen slutar före position {position}: {count} händelser är borta.',
    en: 'The log ends before position {position}: {count} events are gone.',
  },
  'proof.tile-changed': {
    sv: 'Ruta {tile} på nivå {level} i bevisloggen har ändrats.',
    en: 'Tile {tile} of level {level} of the proof log was changed.',
  },
  'proof.checkpoint-broken': {
    sv: 'Loggens {size} första händelser är inte de som skrevs under {made}. De första {good} är de rätta.',
    en: 'The first {size} events of the log are not those that were signed ({made}). The first {good} are the right ones.',
  },
  'proof.checkpoint-unsigned': {
    sv: 'Kontrollpunkten för {size} händelser ({made}) är inte underskriven med loggens nycklar.',
    en: 'The checkpoint of {size} events ({made}) is not signed with the keys of the log.',
  },
  'proof.checkpoint-of-other-log': {
    sv: 'Kontrollpunkten ({made}) är från loggen {found}, inte från {expected}.',
    en: 'The checkpoint ({made}) is of the log {found}, not of {expected}.',
  },
  'proof.rolled-back': {
    sv: 'En kontrollpunkt för {size} händelser är underskriven ({made}), men loggen har bara {found}: databasen har återställts till ett tidigare läge.',
    en: 'A checkpoint of {size} events was signed ({made}), but the log has {found} only: the database was set back to an earlier state.',
  },
  'proof.event-unreadable': {
    sv: 'Händelsen på position {position} går inte att läsa: {reason}',
    en: 'The event at position {position} cannot be read: {reason}',
  },
  'proof.row-changed': {
    sv: 'Raden {key} i {table} är inte den som loggen ger: {columns}.',
    en: 'Row {key} of {table} is not the one that the log gives: {columns}.',
  },
  'proof.row-added': {
    sv: 'Raden {key} i {table} finns inte enligt loggen.',
    en: 'Row {key} of {table} is not there by the log.',
  },
  'proof.row-missing': {
    sv: 'Raden {key} i {table} fattas.',
    en: 'Row {key} of {table} is missing.',
  },
  'proof.column-changed': {
    sv: 'Kolumnen {column} i {table} görs inte som programmet gör den: vad den visar kan vara skrivet av någon.',
    en: 'The column {column} of {table} is not made as the program makes it: what it shows may have been written by somebody.',
  },
  'proof.read-model-halted': {
    sv: 'Läsmodellen {model} står still och kan inte jämföras.',
    en: 'The read model {model} has halted and cannot be compared.',
  },
} as const;

/** Findings up to a number, and how many there were in all. */
export class Findings {
  private readonly kept: Finding[] = [];
  private counted = 0;

  constructor(private readonly most = 100) {}

  add(...findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.counted += 1;
      if (this.kept.length < this.most) this.kept.push(finding);
    }
  }

  get list(): readonly Finding[] {
    return this.kept;
  }

  get count(): number {
    return this.counted;
  }
}
