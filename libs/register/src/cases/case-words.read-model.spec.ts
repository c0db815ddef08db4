import { foldInto, type ReadModel, type RecordedEvent, typesOf } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { caseList } from './case-list.read-model';
import { caseWords, type CaseWordsRow } from './case-words.read-model';

const registered = recordedEvent({
  stream: 'register-GNU-2022',
  revision: 5,
  position: 77,
  type: 'CaseRegistered',
  data: {
    ...{
      prefix: 'GNU',
      numberFormat: '{prefix}/{serial}/{year}',
      title: 'Perukbidrag för Eva',
      publicTitle: null,
    },
    ...{
      caseType: 'Ärende',
      classification: null,
      initiative: 'external',
      handler: null,
      date: null,
      parties: [],
    },
    ...{ secrecy: null, missing: null },
  },
});
const then = (type: string, data: object) => recordedEvent({ stream: 'case-GNU-2022-6', type, data });

const folded = (...events: RecordedEvent[]): CaseWordsRow | undefined => {
  const rows = new Map<string, object | undefined>();
  foldInto(caseWords, rows, [registered, ...events]);
  return rows.get('GNU-2022-6') as CaseWordsRow | undefined;
};

describe('the words of a case', () => {
  it('are its number, titles and type, in lower case, at the place of its registration', () => {
    expect(folded()).toMatchObject({
      ...{ key: 'GNU-2022-6', committee: 'GNU', number: 'GNU/6/2022', position: 77, annulled: false },
      searchable: 'gnu/6/2022 perukbidrag för eva ärende',
    });
  });

  it('are those of today when a title is corrected', () => {
    const corrected = folded(then('CaseCorrected', { field: 'title', from: 'x', to: 'Ögonprotes' }));
    expect(corrected).toMatchObject({ title: 'Ögonprotes', searchable: 'gnu/6/2022 ögonprotes ärende' });
  });

  it('stay as they are when something else is corrected', () => {
    const date = folded(then('CaseCorrected', { field: 'date', from: null, to: '2022-02-01' }));
    expect(date).toEqual(folded());
  });

  it('tell whether the case is annulled, for none of its titles is published then', () => {
    expect(folded(then('CaseAnnulled', {}))?.annulled).toBe(true);
  });

  it('are not written when something happens to the case that changes none of them', () => {
    const types = (model: ReadModel): readonly string[] => typesOf(model);
    expect(types(caseWords)).toEqual(['CaseRegistered', 'CaseCorrected', 'CaseAnnulled']);
    expect(types(caseList)).toEqual(expect.arrayContaining(['CaseClosed', 'CaseReopened', 'CaseSuspended']));
  });
});
