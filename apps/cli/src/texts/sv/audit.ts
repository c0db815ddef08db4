import { type Axis, type SubjectKind } from '@diarium/audit';
import { type Words } from './words-of';

/** What was, and who made it so. */
export const audit = {
  asOf: {
    recorded: (time: string): string => `Så som diariet löd ${time}: det som var registrerat då.`,
    happened: (time: string): string =>
      `Så som det var ${time}: det som hade hänt då, så vitt man vet i dag.`,
  } satisfies Readonly<Record<Axis, (time: string) => string>>,
  building: 'Räknar fram diariet som det var',
  buildProgress: (name: string, position: number, head: number): string => `${name}: ${position} av ${head}`,
  subjects: {
    case: 'Ärende',
    document: 'Handling',
    meeting: 'Sammanträde',
    decision: 'Beslut',
    goal: 'Mål eller uppgift',
    plan: 'Verksamhetsplan',
    assignment: 'Uppdrag',
    committee: 'Nämnd',
    user: 'Användare',
  } satisfies Words<SubjectKind>,
  trailOf: (kind: string, key: string): string => `${kind} ${key}: allt som har hänt`,
  command: (id: string): string => `kommando ${id}`,
  causedBy: (event: string): string => `följde av ${event}`,
  caused: (event: string): string => `ledde till ${event}`,
  together: (event: string): string => `hör ihop med ${event}`,
  togetherWith: (events: number): string => `hör ihop med ${events} andra händelser`,
  replayShows: (views: string): string =>
    `Efter varje händelse visas vad dessa vyer höll om det: ${views}. Det som händelsen ändrade står i sin helhet, och annat som är långt i korthet.`,
  log: 'Loggens händelser',
  stream: 'Ström',
  exporting: 'Skriver händelser',
  exported: (events: number, file: string): string => `${events} händelser står i ${file}.`,
  backingUp: 'Säkerhetskopierar',
  backedUp: (events: number, folder: string): string => `${events} händelser står i ${folder}.`,
  restoring: 'Läser in säkerhetskopian',
  restored: (events: number): string =>
    `${events} händelser är inlästa, och loggen är densamma som i säkerhetskopian. Vyerna byggs nästa gång diariet öppnas.`,
  replaying: 'Spelar upp loggen',
  replayed: 'Loggen från början',
  replayAgrees: 'Vyerna är precis vad loggen ger.',
  replayDiffers: 'Vyerna är INTE vad loggen ger. ”diarium rebuild” bygger om dem.',
  replayKept: 'Läget sparas ett dygn: frågor med samma --as-of besvaras ur det.',
  upTo: 'Till och med position',
  views: 'Vyer',
  rows: 'Rader',
  viewsCompared: 'Vyerna vid två tidpunkter',
  differing: 'Rader som skiljer',
  row: 'Rad',
  added: 'tillkommen',
  removed: 'borttagen',
  reordered: 'ny ordning',
  isWhole: 'Säkerhetskopian är hel och oskadad.',
  withoutKeys:
    'Nycklarna till personuppgifter är inte med. Utan dem går uppgifterna inte att läsa: använd --keys, med en annan mapp.',
  backupOf: (when: string): string => `Säkerhetskopia ${when}`,
  backupHead: (events: number, last: string, hash: string): string =>
    `Sista händelsen (nr ${events}): ${last}. Kontrollsumma för alla händelser: ${hash}`,
  replayOf: (kind: string, key: string): string => `${kind} ${key}, händelse för händelse`,
  comparisonOf: (kind: string, key: string): string => `${kind} ${key} vid två tidpunkter`,
  view: 'Vy',
  field: 'Fält',
  earlier: 'Tidigare',
  later: 'Senare',
};
