import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { type Draft } from '@diarium/event-store';
import { forPublic } from './daily-list.query';
import { documentList, type DocumentRow } from './document-list.read-model';
import { type DocumentEvents } from './document.events';
import { assembly, kim, mark, registered, registeredReply } from './testing/document-events';

/** The row of document 1 after what happened to it. */
function rowOf(...drafts: readonly Draft<DocumentEvents>[]): DocumentRow {
  const rows = new Map<string, object | undefined>();
  const events = drafts.map((draft, index) => ({
    ...draft,
    stream: 'case-GNU-2022-6',
    position: index + 1,
    occurredAt: '2022-03-01T09:00:00.000Z',
  }));
  foldInto(documentList, rows, events as unknown as RecordedEvent[]);
  return rows.get('GNU-2022-6:1') as DocumentRow;
}

describe('the day’s list for the public', () => {
  it('shows number, date, direction and title, and private persons only as such', () => {
    expect(forPublic(rowOf(registered(1, { recipients: [assembly] })))).toEqual({
      number: 'GNU/6/2022:1',
      date: '2022-02-28',
      direction: 'incoming',
      title: 'Brev om hjälpmedel',
      titleLeftOut: null,
      correspondents: [
        { kind: 'private-person', name: null },
        { kind: 'authority', name: 'Regionfullmäktige' },
      ],
    });
  });

  it('OSL 5:2 st. 2: leaves title and names out where secrecy is marked, and never number and date', () => {
    const secret = registered(1, { sender: assembly, secrecy: mark });
    expect(forPublic(rowOf(secret))).toMatchObject({
      number: 'GNU/6/2022:1',
      date: '2022-02-28',
      title: null,
      titleLeftOut: 'secrecy',
      correspondents: [{ kind: 'authority', name: null }],
    });
    const named = registered(1, { secrecy: mark, publicTitle: 'Ett brev' });
    expect(forPublic(rowOf(named))).toMatchObject({ title: 'Ett brev', titleLeftOut: null });
  });

  it('shows the title again when the mark is lifted', () => {
    const lifted = rowOf(registered(1, { secrecy: mark }), {
      type: 'DocumentSecrecyLifted',
      data: { document: 1 },
    });
    expect(forPublic(lifted)).toMatchObject({ title: 'Brev om hjälpmedel', titleLeftOut: null });
  });

  it('keeps the number of what was annulled, and nothing of its content', () => {
    const annulled = rowOf(registered(1), { type: 'DocumentAnnulled', data: { document: 1 } });
    expect(forPublic(annulled)).toMatchObject({
      number: 'GNU/6/2022:1',
      title: null,
      titleLeftOut: 'annulled',
      correspondents: [],
    });
  });

  it('says that a source gives no title, and lets no personal identity number out that stands in one', () => {
    const missing = { particulars: ['title'], because: 'Oläsligt' } as const;
    expect(forPublic(rowOf(registered(1, { title: null, missing })))).toMatchObject({
      titleLeftOut: 'missing',
    });
    expect(forPublic(rowOf(registered(1, { title: 'Om 121212-1212' })))).toMatchObject({
      title: null,
      titleLeftOut: 'personal-number',
    });
  });
});

describe('the list of documents', () => {
  const dispatched = (on: string, recipients: readonly (typeof kim | typeof assembly)[]) =>
    ({ type: 'DocumentDispatched', data: { document: 1, on, recipients } }) as const;

  it('names all to whom a document was sent, and the first day', () => {
    const row = rowOf(
      registeredReply(1),
      dispatched('2022-03-01', [kim]),
      dispatched('2022-03-02', [kim, assembly]),
    );
    expect(row).toMatchObject({ status: 'Expedierad', sent: '2022-03-01', recipients: [kim, assembly] });
    expect(row.correspondents).toContain('regionfullmäktige');
  });

  it('shows particulars as they were corrected last', () => {
    const row = rowOf(registered(1), {
      type: 'DocumentCorrected',
      data: { document: 1, field: 'title', from: 'Brev om hjälpmedel', to: 'Brev om Rullstol' },
    });
    expect(row).toMatchObject({ title: 'Brev om Rullstol', status: 'Inkommen', registeredOn: '2022-03-01' });
    expect(row.searchable).toContain('rullstol');
  });
});
