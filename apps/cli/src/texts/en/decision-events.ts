import { dayInWords } from '../dates';
import { type DecisionEventTexts } from '../event-texts';
import { decisions } from './decisions';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const decisionEvents: DecisionEventTexts = {
  DecisionSent: ({ on, recipients }) => `The decision was sent on ${on} to ${recipients.join(', ')}`,
  ParagraphCorrected: ({ field, point, from, to }) =>
    `${decisions.field[field]}${point === null ? '' : ` of point ${point}`} was corrected from “${from ?? '–'}” to “${to}”`,
  ExecutionAssigned: ({ point, responsible, due, what }) =>
    `${responsible} is responsible for point ${point}${due ? `, by ${day(due)}` : ''}: ${what}`,
  DecisionCarriedOut: ({ point, on, note }) =>
    `Point ${point} was carried out on ${on}${note ? `: ${note}` : ''}`,
  NotCarriedOut: ({ point, on }) => `It was stated on ${on} that point ${point} will not be carried out`,
  ReportReceived: ({ point, on, result }) => `Point ${point} was reported back on ${on}: ${result}`,
  ReportDecided: ({ point, on, paragraph }) =>
    `The committee decided on ${on} on the report on point ${point} (${paragraph})`,
  RemainingNeedExamined: ({ point, on, need }) =>
    `The need that remains after point ${point} was examined on ${on}: ${need ?? 'none'}`,
  DecisionSuperseded: ({ by, on }) => `The decision was superseded by ${by} on ${on}`,
  DecisionCited: ({ body, reference, what }) => `The decision cites ${reference} of ${body}: ${what}`,
  DecisionReceived: ({ party, on, lastDay }) =>
    `${party ?? 'The party'} got the decision on ${on}; the last day for appeal is ${lastDay}`,
  AppealLodged: ({ on, by, to, late }) => `${by} appealed on ${on} to ${to}${late ? ', too late' : ''}`,
  AppealDecided: ({ on, outcome, by }) =>
    `The appeal was decided on ${on} by ${by}: ${decisions.outcome[outcome]}`,
  LegalForceRecorded: ({ checkedOn, checkedBy, lastDay }) =>
    `Legal force was recorded after a check on ${checkedOn} by ${checkedBy}; the last day was ${lastDay}`,
};
