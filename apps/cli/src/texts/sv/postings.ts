import { type AppealRoute, type PostedKind, type PostingStanding } from '@diarium/register';
import { type Words } from './words-of';

/** What is up on the notice boards. */
export const postings = {
  title: 'Anslag',
  proofTitle: (committee: string, kind: string, day: string): string =>
    `Anslagsbevis  ${committee}  ${kind} ${day}`,
  none: 'Inga anslag.',
  posted: 'Anslag',
  kind: {
    minutes: 'Protokoll',
    paragraph: 'Paragraf, omedelbart justerad',
    'delegated-decision': 'Delegationsbeslut',
  } satisfies Words<PostedKind>,
  standing: {
    waiting: 'inte anslaget',
    'partly-up': 'inte på alla anslagstavlor än',
    interrupted: 'nedtaget i förtid: tiden börjar om när det är uppe igen',
    running: 'uppe, tiden för överklagande löper',
    'may-come-down': 'får tas ner',
    down: 'nedtaget',
  } satisfies Words<PostingStanding>,
  appeal: {
    'KL 13': 'laglighetsprövning, KL 13 kap.',
    FL: 'överklagas enligt förvaltningslagen',
    LOU: 'överprövning, LOU 20 kap.',
    none: 'kan inte överklagas',
  } satisfies Words<AppealRoute>,
  committee: 'Nämnd',
  decidedOn: 'Sammanträdes- eller beslutsdag',
  attested: 'Justerat',
  state: 'Läge',
  window: 'Tid för överklagande',
  last: 'Sista dag för överklagande',
  windowText: (start: string, last: string): string => `${start} – ${last}`,
  noWindow: 'har inte börjat: anslaget ska sitta på alla tavlor',
  kept: 'Protokollet förvaras',
  decisions: 'Avser',
  boards: 'Anslagstavlor',
  board: 'Anslagstavla',
  up: 'Uppsatt',
  down: 'Nedtaget',
  evidence: 'Bevis',
  early: (day: string, because: string): string => `${day} i förtid: ${because}`,
  boardsUp: (up: number, of: number): string => `${up} av ${of}`,
  signature: 'Underskrift',
};
