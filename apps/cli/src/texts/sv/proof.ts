import { type VerifiedScope } from '@diarium/audit';
import { type Words } from './words-of';

export const proof = {
  head: 'Loggens huvud',
  noHead: 'Ingen kontrollpunkt är underskriven än. ”diarium checkpoint” gör en.',
  origin: 'Logg',
  size: 'Händelser',
  root: 'Rot',
  signed: 'Underskriven',
  witness: 'Bekräftad av',
  keys: 'Nycklar',
  key: 'Nyckel',
  until: 'Skriver under till',
  headHelp:
    'Skriv ut de tre första raderna i protokoll och rapporter: den som har dem kan visa om något i loggen har ändrats, tagits bort eller bytt plats.',
  rotated: (folder: string) =>
    `Den nya nyckeln finns i ${folder}. Den är namngiven av den förra, så den som litar på den förra kan lita på den nya.`,
  bundle: (subject: string) => `Bevis  ${subject}`,
  file: 'Fil',
  events: 'Händelser',
  restored: 'Prövning mot det som skrevs under',
  provedUpTo: 'Bevisat till och med händelse',
  restoredWhole: 'Inget som skrevs under saknas eller är ändrat.',
  restoredLess:
    'Det som lästes in är inte allt som fanns. Finns en senare säkerhetskopia, så läs in den i stället. Ska det här gälla, skrivs inget under förrän bevisloggen har börjats om: diarium proof begin-anew --reason …',
  neverSigned: 'Ingen kontrollpunkt är känd: det går inte att säga om något saknas.',
  checkingRestored: 'Prövar mot kontrollpunkterna',
  begunAnew: 'Bevisloggen är börjad om',
  begunAnewHelp:
    'Låt dem som har den gamla nyckeln få den nya: den gamla har namngett den. Det som bevisats under det förra namnet gäller ännu mot de huvuden som andra har.',
  series: 'Nummerserier',
  leaves: 'Blad',
  bundleHelp: 'Pröva filen utan diariet: diarium-verify, eller för hand enligt docs/verify-by-hand.md.',
  proved: (events: number) => `${events} händelser är bevisade.`,
  notProved: 'Detta är INTE bevisat.',
  verified: 'Prövning av diariet',
  verifying: 'Prövar loggen och läsmodellerna',
  sound: {
    everything: 'Loggen, bladen, kontrollpunkterna och läsmodellerna stämmer med varandra.',
    log: 'Loggen, bladen och kontrollpunkterna stämmer med varandra. Läsmodellerna är inte prövade.',
    'log and entries':
      'Loggen, bladen, kontrollpunkterna och de läsmodeller som har en rad för varje händelse stämmer med varandra. De andra läsmodellerna är inte prövade.',
  } satisfies Words<VerifiedScope>,
  notSound: (found: number) => `Diariet stämmer INTE: ${found} fynd.`,
  pending: 'Ännu inte i bevisloggen',
  checkpoints: 'Kontrollpunkter som stämmer',
  signedUpTo: 'Underskrivet till och med händelse',
  rows: 'Jämförda rader',
  findings: 'Fynd',
  more: (count: number) => `… och ${count} till.`,
};
