import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { casePart } from './case.part';
import { type PublicCase } from './public-case';
import { publicItems, type PublicItemRow } from './public-items.read-model';

const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
const kim = { id: 'kim', name: 'Kim Ek', kind: 'private-person' };
const firm = { id: 'firma', name: 'Handskar AB', kind: 'organisation' };

type Given = readonly (readonly [type: string, data: object])[];

/** The public part of a case after some events, of which each is one position further on. */
function after(...events: Given): Omit<PublicItemRow, 'shown'> & { readonly shown: PublicCase } {
  const rows = new Map<string, object | undefined>();
  const all = [['CaseRegistered', registration] as const, ...events].map(
    ([type, data], index) =>
      ({
        ...{ type, data, position: index + 1, revision: 0, occurredAt: '2022-06-01T10:00:00.000Z' },
        stream: type === 'CaseRegistered' ? 'register-GNU-2022' : 'case-GNU-2022-1',
        metadata: {},
      }) as unknown as RecordedEvent,
  );
  foldInto(publicItems([casePart]), rows, all);
  return rows.get('case/GNU-2022-1') as ReturnType<typeof after>;
}

const registration = {
  ...{ prefix: 'GNU', numberFormat: '{prefix}/{serial}/{year}', title: 'Handskar', publicTitle: null },
  ...{ date: { kind: 'received', on: '2022-05-30' }, secrecy: null, parties: [] },
};

const document = (fields: object = {}): readonly [string, object] => [
  'DocumentRegistered',
  {
    ...{ document: 1, number: 'GNU/1/2022:1', direction: 'incoming', title: 'Ansökan', publicTitle: null },
    dates: { dated: '2022-05-29', received: null, arrived: '2022-05-30', sent: null },
    ...{ sender: kim, recipients: [firm], secrecy: null, ...fields },
  },
];

describe('the public part of a case', () => {
  it('is its number, date and public title, and of its documents the kind of who sent and got them', () => {
    expect(after(document()).shown).toEqual({
      ...{ number: 'GNU/1/2022', date: '2022-05-30', registeredOn: '2022-06-01', title: 'Handskar' },
      titleLeftOut: null,
      secret: false,
      documents: [
        {
          ...{ number: 'GNU/1/2022:1', direction: 'incoming', status: 'Inkommen', date: '2022-05-30' },
          ...{ dated: '2022-05-29', received: null, arrived: '2022-05-30', sent: null },
          ...{ registeredOn: '2022-06-01', title: 'Ansökan', titleLeftOut: null, secret: false },
          sender: { kind: 'private-person', name: 'Privatperson' },
          recipients: [{ kind: 'organisation', name: 'Handskar AB' }],
        },
      ],
    });
  });

  it('leaves out the titles and names of a case that is made secret, and says so in a tombstone', () => {
    const { shown, tombstones, sequence } = after(document(), ['CaseSecrecyMarked', { secrecy }]);
    expect(shown).toMatchObject({ title: null, titleLeftOut: 'secrecy' });
    expect(shown.documents).toMatchObject([
      { status: '', arrived: '2022-05-30', sender: null, recipients: [] },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Handskar|Ansökan/);
    expect(tombstones).toEqual([{ sequence: 3, reason: 'made-secret', document: null }]);
    expect(sequence).toBe(3);
  });

  it('does not move when something changes that nobody outside sees', () => {
    const secretFrom = ['CaseSecrecyMarked', { secrecy }] as const;
    const { sequence, tombstones } = after(secretFrom, [
      'CaseCorrected',
      { field: 'title', from: 'Handskar', to: 'Kims diagnos' },
    ]);
    expect(sequence).toBe(2);
    expect(tombstones).toHaveLength(1);
  });

  it('shows a title again when the secrecy is lifted', () => {
    const { shown } = after(['CaseSecrecyMarked', { secrecy }], ['CaseSecrecyLifted', {}]);
    expect(shown.title).toBe('Handskar');
  });

  it('keeps the number alone of what is annulled, and tells which document it was', () => {
    const { shown, tombstones } = after(document(), ['DocumentAnnulled', { document: 1 }]);
    expect(shown.documents[0]).toMatchObject({
      title: null,
      titleLeftOut: 'annulled',
      sender: null,
      recipients: [],
    });
    expect(tombstones).toEqual([{ sequence: 3, reason: 'annulled', document: 1 }]);
  });

  it('forgets what was in a document that is disposed of, and says so', () => {
    const { shown, tombstones } = after(document(), ['DocumentDisposed', { document: 1 }]);
    expect(shown.documents[0]).toMatchObject({
      title: null,
      titleLeftOut: 'disposed',
      sender: null,
      recipients: [],
    });
    expect(tombstones).toEqual([{ sequence: 3, reason: 'disposed', document: 1 }]);
  });

  it('shows no title in which a personal identity number stands', () => {
    const { shown } = after(document({ title: 'Om 19811218-9876' }));
    expect(shown.documents[0]).toMatchObject({ title: null, titleLeftOut: 'personal-number' });
  });

  it('tells who sent it when that is corrected, and that it was', () => {
    const to = { sender: firm, recipients: [] };
    const { shown, tombstones } = after(document(), [
      'CorrespondentsCorrected',
      { document: 1, from: {}, to },
    ]);
    expect(shown.documents[0]?.sender).toEqual({ kind: 'organisation', name: 'Handskar AB' });
    expect(tombstones).toEqual([{ sequence: 3, reason: 'corrected', document: 1 }]);
  });

  it('says that a title was corrected', () => {
    const correction = { field: 'publicTitle', from: null, to: 'Inköp' };
    expect(after(['CaseCorrected', correction]).tombstones).toEqual([
      { sequence: 2, reason: 'corrected', document: null },
    ]);
  });
});
