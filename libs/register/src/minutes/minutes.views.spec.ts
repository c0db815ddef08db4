import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type EntityManager } from 'typeorm';
import { ReadExtract, readExtract } from './minutes.queries';
import { type ParagraphRow, paragraphs } from './paragraphs.read-model';
import { type SittingRow, sittings } from './sittings.read-model';
import { attendant, closed, meeting, opened, recorded, takenBack } from './testing/minutes-events';

const stream = `meeting-${meeting}`;
const [first, second] = ['GNU-2022-1', 'GNU-2022-2'] as const;
const reason = (because: string) => ({
  ...recordedEvent({ stream, type: '', data: {} }).metadata,
  reason: because,
});
const at = (type: string, data: object, more: Partial<RecordedEvent> = {}) =>
  recordedEvent({ stream, type, data, ...more });
const paragraph = (revision: number) =>
  recordedEvent({ stream: 'minutes-GNU-2022', revision, ...recorded() });
const attested = (type: string, keys: readonly string[], on: string, back: readonly string[] = []) =>
  at(type, { on, place: null, by: ['anna', 'bo'], paragraphs: keys, takenBack: back });

function rowsOf<Row>(
  model: Parameters<typeof foldInto>[0],
  events: readonly RecordedEvent[],
): Map<string, Row> {
  const rows = new Map<string, object | undefined>();
  foldInto(model, rows, events);
  return rows as Map<string, Row>;
}
const book = (...events: readonly RecordedEvent[]) => rowsOf<ParagraphRow>(paragraphs, events);
const sitting = (...events: readonly RecordedEvent[]) => rowsOf<SittingRow>(sittings, events).get(meeting);

describe('a paragraph of the minutes book', () => {
  it('has its § from its place in the year, and is found by words of heading and decision', () => {
    expect(book(paragraph(0), paragraph(1)).get(second)).toMatchObject({
      ...{ committee: 'GNU', year: 2022, number: 2, meeting, heading: 'Om budget', attestedOn: null },
      searchable: 'om budget nämnden bifaller budget.',
    });
  });

  it('shows reservations, each with the reasons given last, and that it was taken back and why', () => {
    const entered = (text: string | null) =>
      at('ReservationEntered', { paragraph: first, case: null, person: 'bo', text });
    const back = at('ParagraphTakenBack', takenBack(first).data, { metadata: reason('Fel underlag') });
    expect(book(paragraph(0), entered(null), entered('För dyrt'), back).get(first)).toMatchObject({
      reservations: [{ person: 'bo', text: 'För dyrt' }],
      ...{ takenBack: true, takenBackBecause: 'Fel underlag' },
    });
  });

  it('keeps the day on which it was attested at once when the rest is attested', () => {
    const rows = book(
      ...[paragraph(0), paragraph(1), paragraph(2)],
      attested('ParagraphsAttested', [first], '2022-11-07'),
      attested('MinutesAttested', [first, second], '2022-11-14', ['GNU-2022-3']),
    );
    expect(rows.get(first)).toMatchObject({ attestedOn: '2022-11-07', attestedAtOnce: true });
    expect(rows.get(second)).toMatchObject({ attestedOn: '2022-11-14', attestedAtOnce: false });
    expect(rows.get('GNU-2022-3')).toMatchObject({ attestedOn: '2022-11-14' });
  });

  it('JO 581-2013: stands as it was, and shows that and what was corrected after attestation', () => {
    const data = {
      case: null,
      on: '2022-12-01',
      field: 'point',
      point: 1,
      from: 'budget',
      to: 'budget 2023',
    };
    const of = (decision: string) =>
      recordedEvent({
        ...at('ParagraphCorrected', data),
        stream: `decision-${decision}`,
        metadata: reason('Skrivfel'),
      });
    const rows = book(paragraph(0), of(first), of('GNU-2022-D1'));
    const { case: _, ...corrected } = data;
    expect([...rows]).toHaveLength(1);
    expect(rows.get(first)).toMatchObject({
      points: [{ text: 'Nämnden bifaller budget.' }],
      corrections: [{ ...corrected, by: 'test', because: 'Skrivfel' }],
    });
  });
});

describe('a meeting whose minutes are kept', () => {
  const start = recordedEvent({
    stream,
    ...opened({ attendants: [attendant('anna'), attendant('siv', { servesFor: 'eva' })] }),
  });

  it('shows who was there and who served for whom, from when until when', () => {
    const row = sitting(
      start,
      at('AttendantArrived', { at: '10:00', attendant: attendant('eva') }),
      at('ServiceChanged', { at: '10:00', person: 'siv', servesFor: null }),
      at('AttendantLeft', { at: '10:30', person: 'anna' }),
      at('ServiceChanged', { at: '10:30', person: 'siv', servesFor: 'anna' }),
      at('AttendantLeft', { at: '11:00', person: 'siv' }),
    );
    expect(row?.presence).toMatchObject([
      { person: 'anna', from: '09:30', until: '10:30' },
      { person: 'siv', from: '09:30', until: '11:00' },
      { person: 'eva', from: '10:00', until: null },
    ]);
    expect(row?.services).toEqual([
      { person: 'siv', servesFor: 'eva', from: '09:30', until: '10:00' },
      { person: 'siv', servesFor: 'anna', from: '10:30', until: '11:00' },
    ]);
  });

  it('KL 5:69: shows who attest single paragraphs in the place of the others, and who attested them at once', () => {
    const row = sitting(
      start,
      at('ParagraphAttestersAppointed', { paragraphs: [first, second], attesters: ['cia'] }),
      at('ParagraphAttestersAppointed', { paragraphs: [second], attesters: ['dan'] }),
      at('AttesterReplaced', { insteadOf: 'cia', person: 'eva' }),
      at('ParagraphsAttested', { on: '2022-11-07', place: null, by: ['anna', 'eva'], paragraphs: [first] }),
    );
    expect(row).toMatchObject({
      attesters: ['bo'],
      ownAttesters: [
        { paragraph: first, attesters: ['eva'] },
        { paragraph: second, attesters: ['dan'] },
      ],
      attestedAtOnce: [{ on: '2022-11-07', by: ['anna', 'eva'], paragraphs: [first] }],
    });
  });

  it('shows that it ended early, what was left, and its attestation', () => {
    const end = at('MeetingClosed', { ...closed.data, notDealtWith: ['jav'] }, { metadata: reason('Tiden') });
    expect(sitting(start, end, attested('MinutesAttested', [first], '2022-11-14'))).toMatchObject({
      ...{ openedAt: '09:30', closedAt: '12:00', notDealtWith: ['jav'], endedEarlyBecause: 'Tiden' },
      attestation: { on: '2022-11-14', place: null, by: ['anna', 'bo'] },
    });
  });
});

describe('an extract of the minutes', () => {
  const extractOf = async (events: readonly RecordedEvent[], key: string = first) => {
    const tables = {
      getRepository: (row: { name: string }) => ({
        findOneBy: (by: { key: string }) =>
          Promise.resolve(
            row.name === 'SittingRow'
              ? (rowsOf(sittings, events).get(by.key) ?? null)
              : (book(...events).get(by.key) ?? null),
          ),
      }),
    } as unknown as EntityManager;
    return readExtract.answer(Object.assign(new ReadExtract(), { paragraph: key }), tables);
  };
  const open = [recordedEvent({ stream, ...opened() }), paragraph(0)];

  it('KL 5:69: is made of attested paragraphs only', async () => {
    await expect(extractOf(open)).rejects.toMatchObject({ code: 'minutes.extract-not-attested' });
    const done = attested('ParagraphsAttested', [first], '2022-11-07');
    expect(await extractOf([...open, done])).toMatchObject({
      sitting: { key: meeting },
      paragraph: { key: first },
    });
    expect(await extractOf([...open, done], second)).toBeUndefined();
  });
});
