import {
  AttestMinutes,
  ChangeService,
  CloseMeeting,
  EnterReservation,
  FindParagraphs,
  ListDeadlines,
  ListParagraphs,
  MoveMeeting,
  NoteDisqualification,
  OpenMeeting,
  type ParagraphItem,
  ReadCaseFile,
  ReadExtract,
  ReadMeeting,
  ReadMinutes,
  RecordArrival,
  TakeBackParagraph,
} from '@diarium/register';
import { type Committee, meeting, next, openCommittee } from './minutes.fixture';

describe('a meeting of twelve paragraphs', () => {
  let open: Committee['open'];
  let { give, at, ask, paragraph } = {} as Committee;
  const votes = (line: string, persons: readonly string[]) =>
    line.split(' ').map((proposal, index) => ({ person: persons[index] ?? '', proposal }));
  const counter = { proposal: 'avslag', by: 'bo', aim: 'decide' as const, text: 'Nämnden avslår.' };
  const ballot = { between: ['agenda', 'avslag'], kind: 'open' as const, tally: [], abstained: 0 };

  beforeAll(async () => {
    ({ open, give, at, ask, paragraph } = await openCommittee());
  });
  afterAll(() => open.drop());

  it('is opened with a substitute for a late member, and keeps its minutes', async () => {
    await at(OpenMeeting, {
      ...{ on: '2022-12-19', at: '09:00', mode: 'physical', place: 'Göviken', chair: 'anna' },
      ...{ secretary: 'Karin Holm', attesters: ['bo'], others: [{ name: 'Per Nord', role: 'Inköpschef' }] },
      attendants: [
        ...['anna', 'bo', 'cia', 'dan'].map((person) => ({ person })),
        { person: 'siv', servesFor: 'eva' },
      ],
    });
    await expect(give(MoveMeeting, { meeting, to: '2022-12-20' })).rejects.toMatchObject({
      code: 'meeting.open',
    });
    await paragraph({ heading: 'Sammanträdets öppnande', kind: 'heading' });
    await paragraph({
      ...{ item: 'budget', proposals: [counter] },
      ballots: [
        {
          ...ballot,
          votes: votes('agenda avslag agenda agenda avslag', ['anna', 'bo', 'cia', 'dan', 'siv']),
          carried: 'agenda',
        },
      ],
    });
    await at(EnterReservation, { paragraph: 'GNU-2022-2', person: 'bo', text: 'För dyrt.' });
    await at(RecordArrival, { at: '09:45', person: 'eva' });
    await at(NoteDisqualification, { item: 'peruk', person: 'dan', because: 'Delägare i ett företag' });
    await at(ChangeService, { at: '09:50', person: 'siv', servesFor: 'dan' });
    const split = votes('avslag agenda agenda avslag', ['anna', 'bo', 'cia', 'eva']);
    await paragraph({
      ...{ item: 'peruk', proposals: [counter], recipients: ['Förvaltningen'] },
      ballots: [{ ...ballot, votes: [...split, { person: 'siv' }], carried: 'avslag' }],
    });
    await at(ChangeService, { at: '10:00', person: 'siv' });
    for (const key of ['avtal', 'lager', 'taxa']) await paragraph({ item: key });
    await at(TakeBackParagraph, { paragraph: 'GNU-2022-6', reason: 'Fel underlag' });
    await paragraph({ item: 'taxa' });
    await paragraph({ item: 'info' });
    await paragraph({
      item: 'nasta',
      points: [
        { text: 'Nästa sammanträde hålls den 27 februari.', calls: { meeting: next, to: '2023-02-27' } },
      ],
    });
    for (const n of [1, 2, 3])
      await paragraph({ heading: `Fråga ${n}`, points: [{ text: `Nämnden svarar ${n}.` }] });
    await expect(paragraph({ item: 'taxa' })).rejects.toMatchObject({ code: 'minutes.item-dealt-with' });
  });

  it('ends early, and is attested after the turn of the year, too late by KL 5:69', async () => {
    await expect(at(CloseMeeting, { at: '11:30' })).rejects.toMatchObject({ code: 'sitting.items-left' });
    await at(CloseMeeting, { at: '11:30', reason: 'Tiden var slut' });
    expect(await ask(ReadMeeting, { meeting })).toMatchObject({ status: 'held', heldOn: '2022-12-19' });
    await expect(ask(ReadExtract, { paragraph: 'GNU-2022-2' })).rejects.toMatchObject({
      code: 'minutes.extract-not-attested',
    });
    expect(await ask(ListDeadlines, { today: '2023-01-03', subject: meeting })).toMatchObject({
      items: [{ rule: 'deadline.attestation', due: '2023-01-02', state: 'overdue' }],
    });
    await at(AttestMinutes, { on: '2023-01-10', place: 'Östersund', by: ['anna', 'bo'] }, '2023-01-10');
    expect(await ask(ListDeadlines, { today: '2023-01-11', subject: meeting })).toMatchObject({
      items: [{ rule: 'deadline.attestation', state: 'late', metOn: '2023-01-10' }, {}],
    });
    await expect(
      at(TakeBackParagraph, { paragraph: 'GNU-2022-7', reason: 'x' }, '2023-01-10'),
    ).rejects.toMatchObject({ code: 'minutes.attested' });
  });

  it('has moved the meeting that a decision called for', async () => {
    expect(await ask(ReadMeeting, { meeting: next })).toMatchObject({ status: 'moved', when: '2023-02-27' });
  });

  it('has minutes that hold what KL 5:65–67 asks for', async () => {
    const found = await ask(ReadMinutes, { meeting });
    const { sitting, paragraphs } = found ?? { sitting: undefined, paragraphs: [] as ParagraphItem[] };
    expect(sitting).toMatchObject({
      ...{
        openedAt: '09:00',
        closedAt: '11:30',
        notDealtWith: ['policy'],
        endedEarlyBecause: 'Tiden var slut',
      },
      services: [
        { person: 'siv', servesFor: 'eva', from: '09:00', until: '09:45' },
        { person: 'siv', servesFor: 'dan', from: '09:50', until: '10:00' },
      ],
      attestation: { on: '2023-01-10', place: 'Östersund', by: ['anna', 'bo'] },
    });
    expect(paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    const [, budget, peruk, , , takenBack] = paragraphs;
    expect(budget).toMatchObject({
      ballots: [{ tally: [{ votes: 3 }, { votes: 2 }], settledBy: 'majority', carried: 'agenda' }],
      reservations: [{ person: 'bo', text: 'För dyrt.' }],
    });
    expect(peruk).toMatchObject({
      ballots: [
        { tally: [{ votes: 2 }, { votes: 2 }], abstained: 1, settledBy: 'casting-vote', carried: 'avslag' },
      ],
      disqualified: [{ person: 'dan' }],
    });
    expect(peruk?.serving.map(({ person, servesFor }) => `${person}/${servesFor}`)).toContain('siv/dan');
    expect(takenBack).toMatchObject({
      takenBack: true,
      takenBackBecause: 'Fel underlag',
      attestedOn: '2023-01-10',
    });
    expect(paragraphs.every(({ attestedOn }) => attestedOn === '2023-01-10')).toBe(true);
  });

  it('stands in the minutes book, in its case, and in extracts', async () => {
    const page = await ask(ListParagraphs, { committee: 'GNU', year: 2022, limit: 5 });
    expect(page.items.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5].map((n) => `GNU-2022-${n}`));
    const rest = await ask(ListParagraphs, {
      committee: 'GNU',
      year: 2022,
      limit: 50,
      after: page.next ?? '',
    });
    expect(rest.items).toHaveLength(7);
    expect(await ask(ListParagraphs, { search: 'avslå', attested: true })).toMatchObject({
      items: [{ key: 'GNU-2022-3' }],
    });
    expect(await ask(FindParagraphs, { number: 3, year: 2022 })).toEqual(['GNU-2022-3']);
    expect(await ask(ReadExtract, { paragraph: 'GNU-2022-3' })).toMatchObject({
      paragraph: { case: 'GNU-2022-1', recipients: ['Förvaltningen'] },
    });
    const { items } = await ask(ReadCaseFile, { case: 'GNU-2022-1' });
    expect(items.map(({ type }) => type)).toContain('ParagraphRecorded');
  });
});
