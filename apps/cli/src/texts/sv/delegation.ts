import { type DelegatedEnd, type DelegatedState, type DelegateKind } from '@diarium/register';
import { type Words } from './words-of';

/** The delegation order and what is decided by it. */
export const delegation = {
  orderTitle: (committee: string, on: string): string => `Delegationsordning  ${committee}  ${on}`,
  noVersion: 'Ingen delegationsordning gäller den dagen.',
  version: 'Version',
  from: 'Gäller från',
  until: 'Ersätts från',
  adoptedIn: 'Antagen i',
  reporting: 'Anmälan',
  reportWithin: (days: number | null): string =>
    days === null ? 'vid nästa sammanträde' : `inom ${days} dagar`,
  point: 'Punkt',
  matter: 'Ärende',
  delegate: 'Delegat',
  appeal: 'Överklagande',
  ending: 'Avslutas',
  delegateKind: {
    presidium: 'presidiet',
    'committee-of-members': 'utskott',
    chair: 'ordförande',
    member: 'ledamot',
    substitute: 'ersättare',
    'head-of-administration': 'förvaltningschef',
    employee: 'anställd',
  } satisfies Words<DelegateKind>,
  ends: { reported: 'anmäls', posted: 'anslås' } satisfies Words<DelegatedEnd>,
  further: (to: readonly string[]): string => `vidaredelegerat till ${to.join(', ')}`,
  urgent: 'Får besluta i brådskande ärenden (KL 6:39)',
  noUrgent: 'Ingen.',
  period: 'Tid',
  versions: 'Versioner',
  holdsFrom: (day: string): string => `från ${day}`,
  listTitle: 'Delegationsbeslut',
  openTitle: 'Delegationsbeslut att anmäla eller anslå',
  nextMeeting: ({ meeting, day }: { meeting: string; day: string }): string =>
    `Nästa sammanträde: ${day} (${meeting})`,
  noNextMeeting: 'Inget kommande sammanträde är planerat.',
  none: 'Inga delegationsbeslut.',
  number: 'Nummer',
  day: 'Datum',
  decision: 'Beslut',
  by: 'Beslutat av',
  state: 'Läge',
  asPoint: (as: string, point: string): string => `${as}, punkt ${point}`,
  asUrgent: (as: string): string => `${as}, brådskande ärende`,
  states: {
    open: 'öppet',
    reported: 'anmält',
    posted: 'anslaget',
    annulled: 'makulerat',
  } satisfies Words<DelegatedState>,
  openUntil: (ends: string, day: string): string => `${ends} senast ${day}`,
  ended: (how: string, on: string | null, where: string | null): string =>
    [how, on, where].filter(Boolean).join(' '),
  annulled: (because: string | null): string => (because ? `makulerat: ${because}` : 'makulerat'),
};
