import { type MinutesView, type ParagraphItem, type SittingRow } from '@diarium/register';
import { render } from '../output/render';
import { textsIn } from '../texts';
import { minutesPage } from './minutes';

const person = (key: string, name: string) => ({
  ...{ person: key, name, party: 'region', seat: 'member' as const, mode: 'in-place' as const },
});
const [anna, lars] = [person('anna', 'Anna Ek'), person('lars', 'Lars Alm')];
const present = { from: '09:00', until: null };

const sitting: SittingRow = {
  ...{ key: 'GNU-2022-12-19', committee: 'GNU', on: '2022-12-19', openedAt: '09:00', closedAt: '11:30' },
  ...{
    mode: 'physical',
    doors: 'closed',
    place: 'Göviken',
    seats: 3,
    chair: 'anna',
    secretary: 'Karin Holm',
    attesters: ['lars'],
  },
  presence: [
    { ...anna, ...present },
    { ...lars, ...present, until: '10:00' },
    { ...person('siv', 'Siv Ö'), seat: 'substitute', ...present },
  ],
  services: [{ person: 'siv', servesFor: 'bo', from: '09:00', until: '09:45' }],
  ...{ others: [], notDealtWith: ['policy'], endedEarlyBecause: 'Tiden var slut', attestation: null },
  ownAttesters: [{ paragraph: 'GNU-2022-34', attesters: ['siv'] }],
  attestedAtOnce: [{ on: '2023-01-10', place: 'Göviken', by: ['anna', 'siv'], paragraphs: ['GNU-2022-34'] }],
};

const paragraph: ParagraphItem = {
  ...{ key: 'GNU-2022-34', committee: 'GNU', year: 2022, number: 34, meeting: sitting.key, on: sitting.on },
  ...{ item: null, kind: 'decision', heading: 'Perukbidrag', case: 'GNU-2022-6', presenter: null },
  ...{
    background: null,
    documents: [],
    seats: 3,
    chair: 'anna',
    attending: [],
    exerciseOfAuthority: false,
    doors: 'closed',
  },
  serving: [anna, lars].map((it) => ({ ...it, servesFor: it.person })),
  disqualified: [{ person: 'siv', because: 'Anhörig' }],
  proposals: [
    { proposal: 'agenda', by: null, aim: 'decide', text: 'Bifall.' },
    { proposal: 'avslag', by: 'lars', aim: 'decide', text: 'Avslag.' },
  ],
  ballots: [
    {
      ...{ between: ['agenda', 'avslag'], kind: 'open', abstained: 0 },
      tally: [
        { proposal: 'agenda', votes: 1 },
        { proposal: 'avslag', votes: 1 },
      ],
      votes: [
        { person: 'anna', proposal: 'agenda' },
        { person: 'lars', proposal: 'avslag' },
      ],
      ...{ settledBy: 'casting-vote', carried: 'agenda' },
    },
  ],
  outcome: 'decided',
  points: [{ point: 1, text: 'Bifall.', responsible: 'Inköpschefen', due: null, calls: null }],
  ...{ appeal: 'KL 13', recipients: [], reports: [], onReportOf: null },
  reservations: [{ person: 'lars', text: 'För dyrt.' }],
  ...{ takenBack: false, takenBackBecause: null, attestedOn: '2023-01-10', attestedAtOnce: true },
  corrections: [
    {
      on: '2023-02-01',
      field: 'point',
      point: 1,
      from: 'Bifal.',
      to: 'Bifall.',
      by: 'Eva',
      because: 'Skrivfel',
    },
  ],
};

describe('The minutes of a meeting on the command line', () => {
  const numbers = new Map([['GNU-2022-6', 'GNU/6/2022']]);
  const elected = new Map([['bo', 'Bo Ask']]);
  const view = (...paragraphs: ParagraphItem[]): MinutesView => ({ sitting, paragraphs });
  const printed = (language: 'sv' | 'en', ...paragraphs: ParagraphItem[]) =>
    render(minutesPage(view(...paragraphs), { numbers, elected }, textsIn[language]), 200).replaceAll(
      / {2,}/g,
      '  ',
    );

  it('tell who was there, who served for whom, and when', () => {
    const text = printed('sv', paragraph);
    expect(text).toContain('Avslutat i förtid  Tiden var slut. Inte behandlat: policy');
    expect(text).toContain('Lars Alm  region  ledamot  på plats  ja  till 10:00');
    expect(text).toContain('Siv Ö  region  ersättare  på plats  för Bo Ask till 09:45  hela sammanträdet');
    expect(text).toContain('Justerat  inte justerat');
  });

  it('tell of each paragraph how it was decided, who voted how, and what became of it', () => {
    const text = printed('sv', paragraph);
    for (const line of [
      '§ 34/2022  Perukbidrag',
      'Ärende  GNU/6/2022',
      'Jäv  Siv Ö: Anhörig',
      'Omröstning mellan förslaget i föredragningslistan och Lars Alms förslag (avslag). 1 för förslaget i föredragningslistan (Anna Ek); 1 för Lars Alms förslag (avslag) (Lars Alm). Nämnden antar förslaget i föredragningslistan med ordförandens utslagsröst.',
      'Beslut  Bifall. (ansvarig: Inköpschefen)',
      'Reservationer  Lars Alm: För dyrt.',
      'Utsedda att justera  Siv Ö',
      'Omedelbart justerad  2023-01-10, Göviken, av Anna Ek, Siv Ö',
      '2023-02-01: punkt 1 ändrades från ”Bifal.” till ”Bifall.” (Skrivfel)',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(line.replaceAll(/\s+/g, ' '));
  });

  it('name those who serve again only where that changes', () => {
    const two = { ...paragraph, key: 'GNU-2022-35', number: 35 };
    expect(printed('en', paragraph, two).match(/Serving/g)).toHaveLength(1);
    const other = { ...two, serving: two.serving.slice(1) };
    expect(printed('en', paragraph, other).match(/Serving/g)).toHaveLength(2);
  });
});
