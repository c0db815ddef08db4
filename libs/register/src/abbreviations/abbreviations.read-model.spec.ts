import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { abbreviationsIn } from './abbreviations-in';
import { type AbbreviationRow, abbreviations } from './abbreviations.read-model';

const usesIn = (...events: RecordedEvent[]): string[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(abbreviations, rows, events);
  return [...rows.values()]
    .filter((row) => row !== undefined)
    .map((row) => row as AbbreviationRow)
    .map(({ abbreviation, meaning, used, times }) => `${abbreviation} ${meaning ?? `${used} ${times}`}`);
};

const inCase = (type: string, data: object) => recordedEvent({ stream: 'case-GNU-2022-3', type, data });
const registered = (title: string, publicTitle: string | null = null) =>
  recordedEvent({
    stream: 'register-GNU-2022',
    revision: 2,
    type: 'CaseRegistered',
    data: { title, publicTitle },
  });

describe('abbreviations in a text', () => {
  it.each([
    ['Ny MTP-överenskommelse', ['MTP']],
    ['MDR:s krav enligt ISO13485 och MDR', ['MDR', 'ISO13485']],
    ['Svar på GNU/6/2022, del II', []],
    ['medicintekniska produkter (MTP) och MTP', []],
    ['PROTOKOLL FRÅN MÖTET', []],
    ['Region Jämtland Härjedalen', []],
    [null, []],
  ])('are those in capital letters: %s', (text, expected) => {
    expect(abbreviationsIn(text)).toEqual(expected);
  });
});

describe('abbreviations in a register', () => {
  it('stand in titles, paragraphs and plans, and are explained or not', () => {
    expect(
      usesIn(
        registered('MTP-överenskommelse', 'Avtal om MTP för GNU'),
        inCase('DocumentRegistered', { document: 1, title: 'Utkast från SKR', publicTitle: null }),
        recordedEvent({
          stream: 'minutes-GNU-2022',
          revision: 11,
          type: 'ParagraphRecorded',
          data: { heading: 'Avtal', case: 'GNU-2022-3', points: [{ text: 'Avtalet om MTP fastställs.' }] },
        }),
        recordedEvent({
          stream: 'plan-GNU-2022',
          type: 'GoalSet',
          data: { title: 'Följa MDR', measure: null },
        }),
        recordedEvent({
          stream: 'committee-GNU',
          type: 'AbbreviationExplained',
          data: { abbreviation: 'MTP', meaning: 'medicintekniska produkter' },
        }),
      ),
    ).toEqual([
      'MTP GNU-2022-3 2',
      'SKR GNU-2022-3:1 1',
      'MTP GNU-2022-12 1',
      'MDR GNU-2022 1',
      'MTP medicintekniska produkter',
    ]);
  });

  it('are gone when the title is corrected', () => {
    const corrected = (from: string, to: string) => inCase('CaseCorrected', { field: 'title', from, to });
    expect(usesIn(registered('MTP'.concat('-avtal')), corrected('MTP-avtal', 'Avtal med SKR'))).toEqual([
      'SKR GNU-2022-3 1',
    ]);
    const other = inCase('CaseCorrected', { field: 'caseType', from: 'MTP och annat', to: 'SKR och annat' });
    expect(usesIn(registered('MTP-avtal'), other)).toEqual(['MTP GNU-2022-3 1']);
  });

  it('are gone when the text of a paragraph is corrected, and not when other parts of it are', () => {
    const paragraph = recordedEvent({
      stream: 'minutes-GNU-2022',
      revision: 0,
      type: 'ParagraphRecorded',
      data: { heading: 'Om SKR', case: null, points: [{ text: 'MTP-avtalet gäller.' }] },
    });
    const corrected = (field: string, from: string, to: string) =>
      recordedEvent({
        stream: 'decision-GNU-2022-1',
        type: 'ParagraphCorrected',
        data: { case: null, field, from, to },
      });
    expect(usesIn(paragraph, corrected('point', 'MTP-avtalet gäller.', 'Avtalet gäller.'))).toEqual([
      'SKR GNU-2022-1 1',
    ]);
    expect(usesIn(paragraph, corrected('background', 'x', 'Om MDR i vården')).length).toBe(2);
  });
});
