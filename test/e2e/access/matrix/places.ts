/**
 * What a request may be about. `secret` is a case with a mark and all that belongs to it, `other` stands in the
 * register of another committee. Of the two that are missing there is nothing: whoever may not see the others must not
 * be able to tell them from these.
 */
export type Place = 'open' | 'secret' | 'missing' | 'other' | 'missing-there';

const inGnu = (serial: number, ordinal: number) => ({
  ...{ committee: 'GNU', year: '2022', case: `GNU-2022-${serial}`, number: `GNU/${serial}/2022` },
  ...{ keys: `GNU-2022-${serial}`, series: `GNU-2022-${serial}/document`, splitFrom: `GNU-2022-${serial}` },
  ...{ paragraph: `GNU-2022-${ordinal}`, decision: `GNU-2022-D${ordinal}`, document: '1', draft: 'svar' },
  ...{ meeting: 'GNU-2022-06-01', posting: 'GNU-2022-06-01', watch: 'svar', user: 'e2', board: 'berg' },
  title: serial === 1 ? 'Rullstolar' : 'Zebra ett',
  search: serial === 1 ? 'Rullstolar' : 'Zebra',
});

/** The same keys in the register of another committee. */
const inCommittee = (code: string) =>
  Object.fromEntries(
    Object.entries(inGnu(1, 1)).map(([name, value]) => [name, value.replaceAll('GNU', code)]),
  );

/** Fields by which a request names what it is about. */
export const PLACES: Readonly<Record<Place, Readonly<Record<string, string>>>> = {
  open: inGnu(1, 1),
  secret: inGnu(2, 2),
  missing: inGnu(98, 98),
  other: inCommittee('HN'),
  'missing-there': inCommittee('QQ'),
};

/** An answer about something missing as it would be about the place that it is held against. */
export const asAbout: Partial<Record<Place, (said: string) => string>> = {
  secret: (said) =>
    said.replaceAll('GNU-2022-98', 'GNU-2022-2').replaceAll('D98', 'D2').replaceAll('/98/', '/2/'),
  other: (said) => said.replaceAll('QQ', 'HN'),
};

/** Fields with which a request can be understood, wherever it is about. */
export const ANYWHERE: Readonly<Record<string, string>> = {
  ...{ on: '2022-06-01', today: '2022-12-01', day: '2022-06-01', from: '2022-01-01' },
  ...{ kind: 'annual', correlations: 'x', after: '2022-01-01', limit: '500' },
};

/** Where a name stands for something else in one question. */
export const OF_ONE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FindParagraphs: { number: '1' },
  FindSimilarCases: { limit: '20' },
  ReadAgenda: { meeting: 'GNU-2022-06-20' },
  CompareAgendas: { meeting: 'GNU-2022-06-20', from: '1' },
  ListNotices: { meeting: 'GNU-2022-06-20' },
};
