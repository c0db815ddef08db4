import { dayInWords } from '../dates';
import { type DecisionEventTexts } from '../event-texts';
import { decisions } from './decisions';
import { words } from './words';

const day = (on: string): string => dayInWords(on, words.months);

export const decisionEvents: DecisionEventTexts = {
  DecisionSent: ({ on, recipients }) => `Beslutet expedierades ${on} till ${recipients.join(', ')}`,
  ParagraphCorrected: ({ field, point, from, to }) =>
    `${decisions.field[field]}${point === null ? '' : ` i punkt ${point}`} rättades från ”${from ?? '–'}” till ”${to}”`,
  ExecutionAssigned: ({ point, responsible, due, what }) =>
    `${responsible} ansvarar för punkt ${point}${due ? `, senast ${day(due)}` : ''}: ${what}`,
  DecisionCarriedOut: ({ point, on, note }) => `Punkt ${point} verkställdes ${on}${note ? `: ${note}` : ''}`,
  NotCarriedOut: ({ point, on }) => `Det förklarades ${on} att punkt ${point} inte ska verkställas`,
  ReportReceived: ({ point, on, result }) => `Punkt ${point} återrapporterades ${on}: ${result}`,
  ReportDecided: ({ point, on, paragraph }) =>
    `Nämnden beslutade ${on} om återrapporten på punkt ${point} (${paragraph})`,
  RemainingNeedExamined: ({ point, on, need }) =>
    `Kvarstående behov efter punkt ${point} prövades ${on}: ${need ?? 'inget'}`,
  DecisionSuperseded: ({ by, on }) => `Beslutet ersattes av ${by} den ${on}`,
  DecisionCited: ({ body, reference, what }) => `Beslutet åberopar ${reference} av ${body}: ${what}`,
  DecisionReceived: ({ party, on, lastDay }) =>
    `${party ?? 'Parten'} fick del av beslutet ${on}; sista dag för överklagande är ${lastDay}`,
  AppealLodged: ({ on, by, to, late }) => `${by} överklagade ${on} till ${to}${late ? ', för sent' : ''}`,
  AppealDecided: ({ on, outcome, by }) =>
    `Överklagandet avgjordes ${on} av ${by}: ${decisions.outcome[outcome]}`,
  LegalForceRecorded: ({ checkedOn, checkedBy, lastDay }) =>
    `Laga kraft antecknades efter kontroll ${checkedOn} av ${checkedBy}; sista dagen var ${lastDay}`,
};
