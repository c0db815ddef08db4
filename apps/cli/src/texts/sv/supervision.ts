import { type MatrixAnswer, type Question } from '@diarium/register';

/** What supervision and audit ask. */
export const supervision = {
  title: (committee: string, year: number): string => `Uppföljning av beslut  ${committee} ${year}`,
  none: 'Inga beslut som kräver en åtgärd.',
  decision: 'Beslut',
  measure: 'Åtgärd',
  responsible: 'Ansvarig, senast',
  question: {
    measureDecided: 'Åtgärd beslutad?',
    reportedBack: 'Återrapporterad?',
    reportDecided: 'Beslut om återrapporten?',
    needExamined: 'Kvarstående behov prövat?',
  } satisfies Readonly<Record<Question, string>>,
  answer: {
    yes: 'ja',
    no: 'nej',
    'not-applicable': 'ej tillämpligt',
  } satisfies Readonly<Record<MatrixAnswer['answer'], string>>,
  answeredOn: (answer: string, on: string): string => `${answer}, ${on}`,
  atPoint: (point: number): string => `punkt ${point}`,
  totals: 'Sammanlagt',
  asked: 'Fråga',
  notApplicable: 'Ej tillämpligt',
  yes: 'Ja',
  no: 'Nej',
};
